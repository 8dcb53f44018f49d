import { termIn } from '@masterplan/catalog';
import { type Objective, objectives, type TermId } from '@masterplan/model';
import { InvalidArgumentError } from 'commander';
import { didYouMean } from '../near.ts';

/** Readers of the planner's option values: a wrong one is refused with what would be right. */

export interface Pin {
  code: string;
  term?: TermId;
}

export interface Away {
  from: string;
  to: string;
  hoursPerWeek: number;
}

export interface Settled {
  choice: string;
  options: string[];
}

/** A course and the requirement that it is to count toward. */
export interface Served {
  code: string;
  group: string;
}

/** A reader for an option that may be given several times. */
export const each =
  <T>(read: (text: string) => T) =>
  (text: string, before: T[] | undefined): T[] => [...(before ?? []), read(text)];

/** A month, YYYY-MM. */
export function month(text: string): string {
  if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('a month such as 2027-08 is expected.');
  return text;
}

/** Hours a week within bounds, in decimals where they are. */
export function hoursFrom(least: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= 80)) throw new InvalidArgumentError(`hours a week from ${least} to 80 are expected.`);
    return value;
  };
}

/** «CS 6515» or «CS 6515=2027-fall». */
export function pin(text: string): Pin {
  const at = text.lastIndexOf('=');
  const code = (at < 0 ? text : text.slice(0, at)).trim();
  if (code === '') throw new InvalidArgumentError('a course code such as «CS 6515» is expected, or «CS 6515=2027-fall».');
  if (at < 0) return { code };
  const term = termIn(text.slice(at + 1));
  if (term === undefined)
    throw new InvalidArgumentError(
      `«${text.slice(at + 1, at + 61)}» is no term; one such as 2027-fall or «Fall 2027» is expected after the =.`,
    );
  return { code, term };
}

/** «CS 7641=electives». */
export function served(text: string): Served {
  const at = text.lastIndexOf('=');
  const [code, group] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
  if (at < 0 || code === '' || group === '')
    throw new InvalidArgumentError('a course and the group that it is to count toward, such as «CS 7641=electives», are expected.');
  return { code, group };
}

/** «2028-05..2028-08» is a leave, «2028-05..2028-08=6» fewer hours, «2028-05» one month. */
export function away(text: string): Away {
  const [, from, to, hours] = /^([^.=]+)(?:\.\.([^.=]+))?(?:=(.*))?$/.exec(text.trim()) ?? [];
  if (from === undefined)
    throw new InvalidArgumentError('months such as 2028-05..2028-08 are expected, with =<hours> where you study less.');
  const span = { from: month(from), to: month(to ?? from), hoursPerWeek: hours === undefined ? 0 : hoursFrom(0)(hours) };
  if (span.from > span.to) throw new InvalidArgumentError('the last month comes before the first.');
  return span;
}

/** «track=analytical-tools»; several options with commas. */
export function settled(text: string): Settled {
  const [choice = '', options = ''] = text.split('=');
  const named = options.split(',').map((option) => option.trim());
  if (choice.trim() === '' || named.includes(''))
    throw new InvalidArgumentError('a choice and its option such as «track=analytical-tools» are expected.');
  return { choice: choice.trim(), options: named };
}

/** Objectives, the most wanted first; those left out follow in their usual order. */
export function order(text: string): Objective[] {
  const named = text.split(',').map((part) => part.trim());
  const found = named.map((name) => {
    const known = objectives.find((objective) => objective === name);
    if (known === undefined)
      throw new InvalidArgumentError(
        `«${name.slice(0, 40)}» is no objective${didYouMean(name, objectives) || `; the objectives are ${objectives.join(', ')}.`}`,
      );
    return known;
  });
  if (new Set(found).size < found.length) throw new InvalidArgumentError('each objective is named once.');
  return [...found, ...objectives.filter((objective) => !found.includes(objective))];
}
