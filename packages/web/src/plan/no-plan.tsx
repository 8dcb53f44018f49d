import type { NoPlan as None, PlanRepair } from '@masterplan/model';
import { sayConstraint, sayNoPlan, sayRepair } from '@masterplan/words';
import { plan as text } from '../text/plan.ts';
import { type Edit, repaired } from './edits.ts';

/** Why there is no plan, and what would make one possible: each repair does what it says. */
export function NoPlan({ none, kept, change }: { none: None; kept: boolean; change: (edit: Edit) => void }) {
  const { conflict, repairs, incomplete } = none;
  return (
    <section className="no-plan">
      <p className="second">{sayNoPlan({ ...none, repairs: [] }).replace(lastResort, '')}</p>
      {conflict.length > 1 && incomplete === undefined && (
        <ul className="plain-list">
          {conflict.map(sayConstraint).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {repairs.length > 0 ? (
        <>
          <h2>{text.repairs}</h2>
          <ul className="repairs">
            {repairs.map((repair: PlanRepair) => (
              <li key={sayRepair(repair)}>
                <button type="button" className="plain-button" onClick={() => change(repaired(repair, none))}>
                  {sayRepair(repair)}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        conflict.length > 0 && <p>{text.noRepair}</p>
      )}
      {kept && <p className="caption">{text.noneKept}</p>}
    </section>
  );
}

/** The sentence that the words add where no repair is given to them: here the repairs follow as buttons. */
const lastResort = / No single change that was tried makes it possible\.$/;
