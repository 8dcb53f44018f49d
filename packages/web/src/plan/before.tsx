import type { Plan } from '@masterplan/model';
import { areaName, count, listed } from '@masterplan/words';
import { plan as text } from '../text/plan.ts';
import { nameIn } from './layout.ts';

/** What comes before the first term: courses passed, and what is to be learned alone. */
export function Before({ plan, onChoose }: { plan: Plan; onChoose: (code: string) => void }) {
  const { passed, bridging } = plan;
  if (passed.length === 0 && bridging.length === 0) return null;
  const hours = bridging.reduce((sum, step) => sum + step.hours, 0);
  return (
    <div className="before">
      <p className="strong">{text.board.before}</p>
      {bridging.length > 0 && <p>{text.board.onYourOwn(count(hours), listed(bridging.map(({ area }) => areaName(area))))}</p>}
      {passed.length > 0 && (
        <ul className="before-courses">
          {passed.map(({ code }) => (
            <li key={code}>
              <button type="button" className="linklike" data-code={code} onClick={() => onChoose(code)}>
                {nameIn(plan, code)}
              </button>{' '}
              <span className="soft small">{text.course.done}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
