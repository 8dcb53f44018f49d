import type { Decision, PathDetail } from '@masterplan/model';
import { monthsShort, usd, usdShortSigned } from '@masterplan/words';
import { percent } from '../shared/numbers.ts';
import { should } from '../text/should.ts';

const shown = 4;

/** Cheaper paths beside the degree: staying put and what costs a fraction are paths like any other. */
export function Cheaper({ decision }: { decision: Decision }) {
  const { title, caption, columns } = should.cheaper;
  const chosen = decision.paths[decision.chosen];
  const others = Object.values(decision.paths)
    .filter((path) => path.kind === 'alternative' && path.id !== decision.chosen)
    .sort((a, b) => b.gapClosed - a.gapClosed)
    .slice(0, shown);
  const rows = [...(chosen && chosen.kind !== 'stay' ? [chosen] : []), ...others];
  return (
    <section className="block" aria-labelledby="cheaper">
      <h2 id="cheaper">{title}</h2>
      <p className="caption">{caption}</p>
      <ul className="cheaper">
        {rows.map((path) => (
          <li key={path.id} className={path.id === decision.chosen ? 'cheaper-path is-chosen' : 'cheaper-path'}>
            <p>
              <span className="strong">{path.title}</span> <span className="soft small">{path.institution}</span>
            </p>
            <ClosedBar share={path.gapClosed} />
            <dl className="facts">
              <Fact name={columns.closes} text={percent(path.gapClosed)} />
              <Fact name={columns.cost} text={usd(costOf(path))} />
              <Fact name={columns.time} text={monthsShort(path.plan.months)} />
              <Fact name={columns.pays} text={percent(path.pays)} />
              <Fact name={columns.gain} text={usdShortSigned(path.npv[2])} />
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function costOf({ cost }: PathDetail): number {
  return cost.tuitionUsd + cost.feesUsd - cost.scholarshipUsd;
}

function ClosedBar({ share }: { share: number }) {
  return (
    <svg className="closed" width="100%" height={8} aria-hidden="true">
      <rect className="closed-all" width="100%" height={8} rx={2} />
      <rect className="closed-part" width={`${Math.min(share, 1) * 100}%`} height={8} rx={2} />
    </svg>
  );
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
