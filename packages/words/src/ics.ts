const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/** Bytes of a text in UTF-8. */
export const octets = (text: string): number => encoder.encode(text).length;

/**
 * A text value by RFC 5545, 3.3.11: backslash, semicolon, comma and line break escaped. Control characters, which the format
 * does not allow, are left out, and halves of a surrogate pair replaced.
 */
export const icsText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A content line by RFC 5545, 3.1: no physical line over 75 octets, no character cut, each ended by CR LF. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const char of line) {
    const more = octets(char);
    if (size + more > MOST_OCTETS) {
      lines.push(current);
      // The space that marks a continuation counts among the octets of its line.
      current = ' ';
      size = 1;
    }
    current += char;
    size += more;
  }
  return [...lines, current].map((part) => `${part}\r\n`).join('');
}

const PRODUCT = '-//Masterplan//Plan//EN';

/** An all-day event. Basic dates, YYYYMMDD; the end is the first day after it. */
export interface IcsEvent {
  /** Stays the same for the same thing, so that a later calendar replaces this one. */
  uid: string;
  summary: string;
  description: string;
  from: string;
  until: string;
}

/** An id of letters, digits, dots and hyphens. */
export const icsUid = (of: string): string => `${of}@masterplan`.replace(/[^A-Za-z0-9.@-]+/g, '-');

/**
 * A calendar by RFC 5545. `stamp` is the day or the UTC instant at which it was made, such as «2026-11-22» or
 * «2026-11-22T09:30:00Z»; anything else throws.
 */
export function icsCalendar(name: string, events: readonly IcsEvent[], stamp: string): string {
  const made = instant(stamp);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${icsText(name)}`,
    ...events.flatMap((event) => eventLines(event, made)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

const eventLines = (event: IcsEvent, made: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${icsText(event.uid)}`,
  `DTSTAMP:${made}`,
  `DTSTART;VALUE=DATE:${event.from}`,
  `DTEND;VALUE=DATE:${event.until}`,
  `SUMMARY:${icsText(event.summary)}`,
  `DESCRIPTION:${icsText(event.description)}`,
  // None of them is an appointment: the time stays free for others.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

function instant(stamp: string): string {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z)?$/.exec(stamp) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(stamp))) throw new Error(`no day or UTC instant such as «2026-11-22»: «${stamp}»`);
  return `${year}${month}${day}T${hour}${minute}${second}Z`;
}
