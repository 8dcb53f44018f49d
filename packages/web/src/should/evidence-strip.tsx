import type { Decision } from '@masterplan/model';
import { say } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { InputList } from '../shared/input-list.tsx';
import { kindMeaning, kindTags } from '../text/common.ts';
import { should } from '../text/should.ts';

const kinds = ['observed', 'modeled', 'assumed', 'yours'] as const;

/** How much of the answer is published, computed, judged or the candidate's own; and what it cannot know. */
export function EvidenceStrip({ decision }: { decision: Decision }) {
  const { evidence, limits } = decision;
  const text = should.evidence;
  const total = kinds.reduce((sum, kind) => sum + evidence[kind], 0);
  const shares = kinds.map((kind, index) => ({
    kind,
    n: evidence[kind],
    from: (kinds.slice(0, index).reduce((sum, before) => sum + evidence[before], 0) / Math.max(total, 1)) * 100,
    width: (evidence[kind] / Math.max(total, 1)) * 100,
  }));
  // «0 yours» would puzzle who has typed much: it counts figures of the catalog that were replaced.
  const named = shares.filter(({ kind, n }) => kind !== 'yours' || n > 0);
  return (
    <section className="block two" aria-labelledby="evidence">
      <div>
        <h2 id="evidence">{text.title}</h2>
        <p className="caption">{total > 0 ? text.caption(total) : text.none}</p>
        {total > 0 && (
          <>
            <svg
              className="strip"
              width="100%"
              height={14}
              role="img"
              aria-label={shares.map(({ kind, n }) => `${n} ${kindTags[kind]}`).join(', ')}
            >
              {shares.map(({ kind, from, width }) => (
                <rect key={kind} className={`part-${kind}`} x={`${from}%`} width={`${width}%`} height={14} />
              ))}
            </svg>
            <ul className="strip-legend">
              {named.map(({ kind, n }) => (
                <li key={kind}>
                  <svg width={12} height={12} aria-hidden="true">
                    <rect className={`part-${kind}`} width={12} height={12} />
                  </svg>
                  <span>
                    <strong>{n}</strong> {kindTags[kind]}: <span className="soft">{kindMeaning[kind]}</span>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="evidence-more">
          {total > 0 && (
            <details>
              <summary>{text.open}</summary>
              <InputList ids={evidence.figures.map(({ figure }) => figure)} />
            </details>
          )}
          <p>
            <Link to="/evidence">{text.all}</Link>
          </p>
        </div>
      </div>
      <div>
        <h2>{should.limits.title}</h2>
        <ul className="limits">
          {limits.map((limit) => (
            <li key={limit.id}>{say(limit)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
