/** One thing wrong in a record: where it is, and what would be right. */
export interface Problem {
  file: string;
  /** First line is 1; 0 where the whole file is meant. */
  line: number;
  /** Dotted path of the field, such as `courses.3.credits`. */
  field: string;
  /** What was found and what was expected, as a sentence for a person. */
  message: string;
}

export const formatProblem = (problem: Problem): string =>
  `${problem.file}${problem.line > 0 ? `:${problem.line}` : ''}${problem.field ? ` ${problem.field}` : ''}: ${problem.message}`;
