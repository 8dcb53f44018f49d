import { onPage } from '../text/when-file.ts';
import type { FieldProblem } from '../worker/when.ts';

/** What is wrong at a field, in the page's words; several of one field in a row. */
export const badOf =
  (problems: readonly FieldProblem[]) =>
  (field: string): string | undefined => {
    const said = problems.filter((problem) => problem.field === field).map(({ message }) => onPage(message));
    return said.length === 0 ? undefined : said.join(' ');
  };
