import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, icsText, octets } from '../ics.ts';
import { course, omscs, omscsLater, term } from './fixtures.testing.ts';
import { planIcs } from './ics.ts';
import { sessions } from './sessions.testing.ts';

const STAMP = '2026-11-22';
const unfolded = (text: string): string[] =>
  text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
const unescaped = (text: string): string => text.replace(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char));
/** Any UTF-16 code unit, halves of pairs included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', '\r', 'n', ':', '"', ' ', 'é', '😀'), maxLength: 60 }),
);
/** What the format can carry of a text. */
const carried = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '');

interface Event {
  [name: string]: string;
}

function eventsOf(text: string): Event[] {
  const events: Event[] = [];
  for (const line of unfolded(text)) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? [];
    if (name === 'BEGIN' && value === 'VEVENT') events.push({});
    else if (name !== 'END') Object.assign(events.at(-1) ?? {}, { [name]: value });
  }
  return events;
}

function wellFormed(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
  const lines = unfolded(text);
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Masterplan//Plan//EN']);
  for (const line of lines) expect(line).toMatch(/^[A-Z-]+(;[A-Z-]+=[A-Z-]+)*:/);
  expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(lines.filter((line) => line === 'END:VEVENT').length);
}

describe('a calendar', () => {
  it.each([omscs, omscsLater, sessions])('of $title has what the format requires', (plan) => {
    const text = planIcs(plan, STAMP);
    wellFormed(text);
    const events = eventsOf(text);
    expect(events).toHaveLength(plan.terms.length + 1);
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
    for (const event of events) {
      expect(event.DTSTAMP).toBe('20261122T000000Z');
      expect(event.DTSTART).toMatch(/^\d{8}$/);
      expect(Number(event.DTEND)).toBeGreaterThan(Number(event.DTSTART));
    }
  });

  it('has a term from its first day to the day after its last, with its courses', () => {
    const [fall, , , , , , , spring, graduation] = eventsOf(planIcs(omscs, STAMP));
    expect(fall).toMatchObject({ DTSTART: '20270801', DTEND: '20280101', UID: 'deep-gatech-omscs-machine-learning.2027-fall@masterplan' });
    expect(unescaped(fall?.SUMMARY ?? '')).toBe('Fall 2027: CS 6603, CS 7650');
    expect(unescaped(fall?.DESCRIPTION ?? '').split('\n')[1]).toBe('CS 6603 AI, Ethics, and Society: 3 semester hours, 6 hours a week');
    expect(spring).toMatchObject({ DTSTART: '20300101', DTEND: '20300601' });
    expect(graduation).toMatchObject({ DTSTART: '20300531', DTEND: '20300601' });
  });

  it('keeps the last day of a month in leap years', () => {
    expect(eventsOf(planIcs({ ...omscs, end: '2028-02' }, STAMP)).at(-1)).toMatchObject({ DTSTART: '20280229', DTEND: '20280301' });
  });

  it('names the same term by the same id in a later plan', () => {
    const ids = (plan: typeof omscs) => eventsOf(planIcs(plan, STAMP)).map(({ UID }) => UID);
    expect(ids(omscsLater).slice(0, 8)).toEqual(ids(omscs).slice(0, 8));
  });

  it('takes a day or a UTC instant as its stamp, nothing else', () => {
    expect(eventsOf(planIcs(omscs, '2026-11-22T09:30:05.123Z'))[0]?.DTSTAMP).toBe('20261122T093005Z');
    for (const wrong of ['', 'today', '2026-13-01', '2026-11-22T09:30:05', '2026-11-22T09:30:05+01:00', '2026-11-22T25:00:00Z'])
      expect(() => planIcs(omscs, wrong)).toThrow('no day or UTC instant');
  });

  it('gives back every text', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, code, name) => {
        const plan = { ...omscs, title, terms: [term(2027, 'fall', [course(code, name, 6)], 10, 0)] };
        const text = planIcs(plan, STAMP);
        wellFormed(text);
        const [event] = eventsOf(text);
        expect(unescaped(event?.SUMMARY ?? '')).toBe(`Fall 2027: ${carried(code)}`);
        const before = carried(`${title}\n${code} ${name}: 3 semester hours, 6 hours a week\n`);
        expect(unescaped(event?.DESCRIPTION ?? '').startsWith(before)).toBe(true);
      }),
    );
  });
});

describe('a content line', () => {
  it('is folded at 75 octets between characters, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }).map(icsText), (text) => {
        const bytes = new TextEncoder().encode(folded(text));
        const parts = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).split('\r\n');
        expect(parts.pop()).toBe('');
        for (const part of parts) expect(octets(part)).toBeLessThanOrEqual(75);
        expect(parts.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(text);
      }),
    );
  });
});
