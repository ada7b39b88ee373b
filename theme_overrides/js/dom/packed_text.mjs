// Texts that come packed (zlib, base64), so that a file that stands alone stays small enough for a mail.

/** @param {string} packed @returns {Promise<string>} */
export async function unpackedText(packed) {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}
