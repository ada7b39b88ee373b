// ZIP files, as far as a Word file needs them: written with deflate where the browser has it, read with limits.

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: the same file has the same bytes on every day. */
const FIXED_DATE = 0x0021;
const LONGEST_COMMENT = 65_535;
/** Whether this browser can open what is packed. */
export const CAN_UNPACK = typeof DecompressionStream !== "undefined";
export const UNPACKED_BYTES_MOST = 40_000_000;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** @typedef {{method: number, packed: number, start: number}} ZipEntry */

/**
 * The bytes of a ZIP file with these texts.
 * @param {Record<string, string>} texts - by name, in the order in which they are packed
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function zipFile(texts) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(texts)) {
    const bytes = new TextEncoder().encode(text);
    const packed = await deflated(bytes);
    const [nameBytes, method] = [new TextEncoder().encode(name), packed ? DEFLATED : 0];
    const body = packed ?? bytes;
    const shared = [
      [2, 20], [2, UTF8_NAMES], [2, method], [2, 0], [2, FIXED_DATE], [4, crc32(bytes)], [4, body.length], [4, bytes.length],
      [2, nameBytes.length], [2, 0],
    ];
    const local = packedNumbers([[4, LOCAL], ...shared]);
    parts.push(local, nameBytes, body);
    directory.push(packedNumbers([[4, CENTRAL], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), nameBytes);
    offset += local.length + nameBytes.length + body.length;
  }
  const [count, size] = [directory.length / 2, directory.reduce((sum, part) => sum + part.length, 0)];
  const end = packedNumbers([[4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]]);
  return joinedBytes([...parts, ...directory, end]);
}

/**
 * The entries of a ZIP file by name; null when the bytes are none.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Map<string, ZipEntry> | null}
 */
export function zipEntries(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  /** @type {Map<string, ZipEntry>} */
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    if (at + 46 + nameLength > view.byteLength) return null;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/**
 * The text of an entry; null when it is damaged, or larger than any plan.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {ZipEntry} entry
 * @param {number} [most] - bytes after unpacking
 * @returns {Promise<string | null>}
 */
export async function unzippedText(bytes, { method, packed, start }, most = UNPACKED_BYTES_MOST) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + 30 > view.byteLength || view.getUint32(start, true) !== LOCAL) return null;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > view.byteLength) return null;
  const body = bytes.subarray(from, from + packed);
  const whole = method === 0 ? body : method === DEFLATED ? await inflated(body, most) : null;
  return whole && whole.length <= most ? new TextDecoder().decode(whole) : null;
}

/** @param {Uint8Array} bytes */
export function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = CRC_TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Where the record at the end of a ZIP file begins; -1 when there is none. @param {DataView} view */
function endOf(view) {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** Packed bytes; null in a browser that cannot. @param {Uint8Array<ArrayBuffer>} bytes */
async function deflated(bytes) {
  if (typeof CompressionStream === "undefined") return null;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Unpacked bytes; null when they are damaged, or more than `most`.
 * @param {Uint8Array<ArrayBuffer>} bytes @param {number} most @param {"deflate-raw" | "deflate"} [format]
 */
export async function inflated(bytes, most, format = "deflate-raw") {
  /** @type {Uint8Array[]} */
  const pieces = [];
  let length = 0;
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > most) {
        await reader.cancel();
        return null;
      }
      pieces.push(read.value);
    }
  } catch {
    return null;
  }
  return joinedBytes(pieces);
}

/** Numbers of 2 or 4 bytes, the lowest byte first. @param {number[][]} numbers */
function packedNumbers(numbers) {
  const bytes = new Uint8Array(numbers.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, number] of numbers) {
    if (size === 2) view.setUint16(at, number, true);
    else view.setUint32(at, number, true);
    at += size;
  }
  return bytes;
}

/** @param {Uint8Array[]} parts */
function joinedBytes(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
