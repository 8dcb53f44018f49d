import type { Plan } from '@masterplan/model';
import { sentenceCase, termName } from '@masterplan/words';
import { decimal } from '../shared/numbers.ts';
import { TableBehind } from '../shared/table-behind.tsx';
import { plan as text } from '../text/plan.ts';
import { nameIn } from './layout.ts';

const { board: words } = text;

/** The board for those who read rather than look. */
export function BoardTable({ plan }: { plan: Plan }) {
  return (
    <TableBehind
      of={words.title}
      summary={words.table}
      columns={words.columns}
      rows={plan.terms.map((term) => [
        sentenceCase(termName(term.id)),
        term.courses.map(({ code }) => nameIn(plan, code)).join('; ') || words.none,
        decimal(term.credits),
        decimal(term.hoursPerWeek),
        decimal(term.limitHoursPerWeek),
      ])}
    />
  );
}
