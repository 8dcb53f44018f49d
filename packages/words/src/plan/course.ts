import type { PlannedCourse } from '@masterplan/model';
import { inWords } from './phrases.ts';

/** A placeholder's code is `open:<group>:<number>`, or `open:total-<…>:<number>` where no group asks for it. */
const placeholder = (code: string): { group: string; number: string } | undefined => {
  const [, group, number] = /^open:([^:]+):(\d+)$/.exec(code) ?? [];
  return group === undefined || number === undefined ? undefined : { group, number };
};

/** A course's code as readers know it: `CS 7643`; a placeholder by its group and number: `free electives no. 2`. */
export function courseName(code: string): string {
  const open = placeholder(code);
  if (open === undefined) return code;
  return `${/^total-\d/.test(open.group) ? 'elective' : inWords(open.group)} no. ${open.number}`;
}

/** The same with its title: `CS 7643 Deep Learning`, `Elective: Free electives (no. 2)`. */
export function courseTitle({ code, title }: Pick<PlannedCourse, 'code' | 'title'>): string {
  const open = placeholder(code);
  return open === undefined ? `${code} ${title}` : `${title} (no. ${open.number})`;
}
