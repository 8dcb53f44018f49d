import type { Plan } from '@masterplan/model';
import { monthText, sayChange } from '@masterplan/words';
import { plan as text } from '../text/plan.ts';
import { afresh, type Edit } from './edits.ts';

const shown = 4;

interface Props {
  plan: Plan;
  endBefore: string | undefined;
  /** What to say in place of changes: why nothing moved, why there is no plan. */
  said: string;
  working: boolean;
  near: boolean;
  change: (edit: Edit) => void;
  undo: (() => void) | undefined;
}

/** What the last change brought, for eyes and ears, and the ways back. */
export function Changes({ plan, endBefore, said, working, near, change, undo }: Props) {
  const sentences = near ? plan.changes.map(sayChange) : [];
  const first = sentences.slice(0, shown).join(' ');
  const rest = sentences.length > shown ? ` ${text.board.more(sentences.length - shown)}` : '';
  const end = monthText(plan.end);
  const degree =
    endBefore === undefined || endBefore === plan.end ? `${text.board.degree(end)}.` : text.board.degreeInstead(end, monthText(endBefore));
  const news = said || (sentences.length > 0 ? `${first}${rest} ${degree}` : '');
  return (
    <div className="changes">
      <p role="status">{working ? '' : news}</p>
      {(undo || near) && (
        <p className="changes-ways">
          {undo && (
            <button type="button" className="linklike" onClick={undo}>
              {text.undo}
            </button>
          )}
          {near && (
            <button type="button" className="linklike" title={text.afreshHint} onClick={() => change(afresh)}>
              {text.afresh}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
