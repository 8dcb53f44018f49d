import type { Plan, RequirementProgress } from '@masterplan/model';
import { count, courseName, sayProgress, shortBy } from '@masterplan/words';
import { plan as text, unitNames } from '../text/plan.ts';

const { audit: words } = text;

/** What the degree asks, how far the plan fills it, and by which courses. */
export function Audit({ plan, active, onChoose }: { plan: Plan; active: string | undefined; onChoose: (code: string) => void }) {
  const some = (of: 'passed' | 'inProgress') => plan.audit.some((one) => one[of] > 0);
  return (
    <section className="audit" aria-labelledby="audit">
      <h2 id="audit">{words.title}</h2>
      <ul className="legend">
        {(['passed', 'inProgress', 'planned'] as const)
          .filter((of) => of === 'planned' || some(of))
          .map((of) => (
            <li key={of}>
              <svg width={14} height={10} aria-hidden="true">
                <rect className={`audit-${of}`} width={14} height={10} />
              </svg>
              {words.legend[of]}
            </li>
          ))}
      </ul>
      <ul className="audit-list">
        {plan.audit.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <p className="audit-head">
              <span className={one.kind === 'total' ? 'strong' : ''}>{one.title}</span>
              <span className="number">
                {words.of(
                  count(one.passed + one.inProgress + one.planned, 2),
                  count(one.need, 2),
                  unitNames[one.unit][one.need === 1 ? 0 : 1],
                )}
              </span>
            </p>
            <Bar progress={one} />
            {shortBy(one) > 0 && <p className="warn small">{words.missing(count(shortBy(one), 2))}</p>}
            {one.kind !== 'total' && one.courses.length > 0 && (
              <p className="audit-codes">
                {one.courses.map((code) => (
                  <button
                    key={code}
                    type="button"
                    className={code === active ? 'linklike is-active' : 'linklike'}
                    onClick={() => onChoose(code)}
                  >
                    {courseName(code)}
                  </button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bar({ progress }: { progress: RequirementProgress }) {
  const { need, passed, inProgress, planned } = progress;
  const most = Math.max(need, passed + inProgress + planned, 1e-9);
  const parts = [
    { of: 'passed', from: 0, size: passed },
    { of: 'inProgress', from: passed, size: inProgress },
    { of: 'planned', from: passed + inProgress, size: planned },
  ];
  return (
    <svg className="audit-bar" width="100%" height={8} role="img" aria-label={sayProgress(progress)}>
      <rect className="audit-need" width={`${(need / most) * 100}%`} height={8} />
      {parts.map(({ of, from, size }) => (
        <rect key={of} className={`audit-${of}`} x={`${(from / most) * 100}%`} width={`${(size / most) * 100}%`} height={8} />
      ))}
    </svg>
  );
}
