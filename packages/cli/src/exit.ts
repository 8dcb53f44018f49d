import type { Problem } from '@masterplan/catalog';

/** What the process returns: documented in the README. */
export const exitCodes = { fine: 0, fault: 1, wrongInput: 2, stopped: 130 } as const;

/** Something that the person can put right: an argument, or mistakes in a file. Without problems, they have been told already. */
export class WrongInput extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: string | readonly Problem[]) {
    const list = typeof problems === 'string' ? [{ file: '', line: 0, field: '', message: problems }] : problems;
    super(list.map((problem) => problem.message).join('; '));
    this.problems = list;
  }
}

/** The person stopped a question with Ctrl-C or Escape. */
export class Stopped extends Error {}
