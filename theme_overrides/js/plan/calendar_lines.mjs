// The lines of a calendar file (RFC 5545): texts without what would end them, and no line over 75 octets.

import { wellFormed } from "../plain/well_formed.mjs";

const OCTETS_AT_MOST = 75;

/** A day, or a day and a time, as calendars write them. The time is that of the reader's own clock, wherever they are. @param {string} date @param {string} at */
export function calendarMoment(date, at) {
  const day = date.replaceAll("-", "");
  return at ? `:${day}T${at.replace(":", "")}00` : `;VALUE=DATE:${day}`;
}

/** @param {string} text */
export function calendarText(text) {
  // Control characters have no place in a calendar, and neither have halves of a character.
  const clean = wellFormed(text).replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
  return clean.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
}

/** A line in pieces of at most 75 octets, no character torn. @param {string} line */
export function foldedLine(line) {
  if (line.length <= OCTETS_AT_MOST / 3) return line;
  let [whole, octets] = ["", 0];
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > OCTETS_AT_MOST) {
      whole += "\r\n ";
      octets = 1;
    }
    whole += character;
    octets += more;
  }
  return whole;
}

/** How long a character is in UTF-8. @param {string} character */
function octetsOf(character) {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
