import type { Decision, RankedAlternative } from '@masterplan/model';
import { count, leadOf, listed } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { Announce } from '../shared/announce.tsx';
import { percent } from '../shared/numbers.ts';
import { Value } from '../shared/value.tsx';
import { useAppState } from '../state/app.tsx';
import { frame } from '../text/common.ts';
import { lead as text } from '../text/ranking.ts';

/** The page's answer: who leads and how surely, or that nobody does. */
export function LeadText({ decision }: { decision: Decision }) {
  const final = useAppState((state) => state.final);
  const { standing, considered } = decision;
  const { before, strong, after } = sentence(decision);
  const first = standing.alternatives[0];
  return (
    <section className="answer" aria-busy={!final}>
      <h1>
        {before}
        {strong && <em>{strong}</em>}
        {after}
      </h1>
      <p className="second">
        {first && <First decision={decision} first={first} />}
        {considered.ranked > 0 && text.ranked(count(considered.ranked), count(considered.programs))}
        <Chosen decision={decision} />
      </p>
      <p className="working soft small" data-shown={!final}>
        {frame.thinking}
      </p>
      <Announce text={final ? [before, strong, after].join('') : ''} />
    </section>
  );
}

function sentence({ standing, considered }: Decision): { before: string; strong?: string; after: string } {
  const lead = leadOf(standing);
  const programs = count(considered.programs);
  const isCut = (n: number) => n === standing.alternatives.length && n < considered.ranked;
  switch (lead.kind) {
    case 'none':
      return { before: text.none(programs), after: '' };
    case 'only':
      return { before: text.only(programs), after: '' };
    case 'equal':
      return { ...text.equal, strong: text.equal.strong(String(lead.equals.length), isCut(lead.equals.length)) };
    default:
      return { ...text[lead.kind], strong: percent(lead.first.ranks[0] ?? 0) };
  }
}

/** The first by name, how often it is first where the answer does not say it, and how often ahead of the next. */
function First({ decision: { standing, ranking }, first }: { decision: Decision; first: RankedAlternative }) {
  const row = ranking.find(({ id }) => id === first.id);
  if (!row) return null;
  const equal = leadOf(standing).kind === 'equal';
  const share = percent(first.ranks[0] ?? 0);
  const next = standing.pairwise.ahead[0]?.[1];
  return (
    <>
      {equal ? text.leads : text.led}
      <Link to="/programs/$id" params={{ id: row.subject }}>
        {first.title}
      </Link>
      {equal && text.firstTen(percent(row.firstTen))}
      {next !== undefined && text.ahead(percent(next))}
      {(equal || next !== undefined) && (
        <>
          {text.of}
          <Value
            shown={{
              kind: 'computed',
              label: `${text.label}: ${first.title}`,
              value: share,
              method: text.method(count(standing.draws)),
              inputs: { subject: row.subject },
            }}
          >
            {text.draws}
          </Value>
        </>
      )}
      {'. '}
    </>
  );
}

/** Where the verdict speaks of another than the first, why. */
function Chosen({ decision: { ranking, chosen, paths } }: { decision: Decision }) {
  const place = ranking.findIndex(({ id }) => id === chosen);
  const row = ranking[place];
  if (!row || place === 0) return null;
  const { before, after, answers, paid, gains } = text.chosen;
  const does = [...(row.unknown.length === 0 ? [answers] : []), ...(paths[chosen]?.cost.missingUsd === 0 ? [paid] : []), gains];
  return (
    <>
      {' '}
      {before}
      {place + 1},{' '}
      <Link to="/programs/$id" params={{ id: row.subject }}>
        {row.title}, {row.institution}
      </Link>
      {after(listed(does))}
    </>
  );
}
