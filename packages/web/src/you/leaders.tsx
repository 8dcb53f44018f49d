import { count } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { RankStrip } from '../charts/rank-strip.tsx';
import { percent } from '../shared/numbers.ts';
import { useAppState } from '../state/app.tsx';
import { weights as text } from '../text/weights.ts';

const shown = 5;

/** What leads under the weights as they are said, live: how often each of the first is first. */
export function Leaders() {
  const decision = useAppState((state) => state.decision);
  const { standing, ranking } = decision;
  const rows = standing.alternatives.slice(0, shown).flatMap((each) => {
    const row = ranking.find(({ id }) => id === each.id);
    return row ? [{ each, row }] : [];
  });
  return (
    <section className="leaders" aria-labelledby="leaders">
      <h3 id="leaders">{text.live.title}</h3>
      <p className="caption">{text.live.caption(count(standing.draws))}</p>
      {rows.length === 0 && <p>{text.live.none}</p>}
      <ol>
        {rows.map(({ each, row }) => {
          const share = percent(each.ranks[0] ?? 0);
          return (
            <li key={each.id}>
              <p>
                <Link to="/programs/$id" params={{ id: row.subject }} className="program-name">
                  {row.title}
                </Link>{' '}
                <span className="soft small">{row.institution}</span>
              </p>
              <RankStrip ranks={each.ranks.slice(0, 1)} label={text.live.alt(each.title, share)} write={() => ''} />
              <p className="small">{text.live.first(share)}</p>
            </li>
          );
        })}
      </ol>
      <p className="small">
        <Link to="/programs">{text.live.all}</Link>
      </p>
    </section>
  );
}
