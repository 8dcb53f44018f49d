import type { PathDetail } from '@masterplan/model';
import { constraintName, listed, monthText, probability, usd } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { FanChart } from '../charts/fan-chart.tsx';
import { OwnFigures } from '../programs/own-figures.tsx';
import { percent, yearOf } from '../shared/numbers.ts';
import { useApp, useAppState } from '../state/app.tsx';
import { toggleShortlist } from '../state/edits.ts';
import { frame } from '../text/common.ts';
import { program as text } from '../text/program.ts';
import { own, shortlist, sideBySide } from '../text/programs.ts';
import { should } from '../text/should.ts';
import type { ProgramView } from '../worker/program.ts';

/** Where the program stands for this candidate, with their own figures in place of the catalog's. */
export function Standing({ id, title, view }: { id: string; title: string; view: ProgramView }) {
  const { control } = useApp();
  const decision = useAppState((state) => state.decision);
  const chosen = useAppState((state) => state.self.candidate.shortlist.includes(id));
  const detail = Object.values(decision.paths).find((path) => path.subject === id) ?? view.detail;
  const { rank, ranked, leftOut } = view;
  const deepInstead = view.kind === 'listed' && view.deep.length > 0;
  // Neither ranked nor left out: nobody has decided yet.
  const undecided = !ranked && leftOut.length === 0 && !deepInstead;
  const waits = !detail && (ranked !== undefined || undecided);
  return (
    <section className="block" aria-labelledby="standing">
      <h2 id="standing">{text.standing.title}</h2>
      <p className="second">
        {detail ? text.standing.pays(probability(detail.pays), percent(detail.pays)) : waits ? frame.thinking : text.standing.outside}
      </p>
      {rank !== undefined && ranked ? (
        <p className="caption">{text.standing.ranked(String(rank), percent(ranked.first))}</p>
      ) : (
        undecided && <p className="caption">{'\u00a0'}</p>
      )}
      {!ranked && deepInstead && <p className="caption">{text.standing.deepInstead}</p>}
      {!ranked &&
        !deepInstead &&
        leftOut.map(({ pace, constraints }) => (
          <p key={pace} className="caption">
            {text.standing.fails(pace, listed(constraints.map(constraintName)))}
          </p>
        ))}
      <p className="buttons">
        <button
          type="button"
          className="plain-button"
          aria-pressed={chosen}
          aria-label={shortlist.label(title)}
          onClick={() => control.edit(toggleShortlist(id))}
        >
          {chosen ? shortlist.remove : shortlist.add}
        </button>
        <Link to="/programs" search={{ compare: id }} className="plain-button as-button">
          {sideBySide.title}
        </Link>
      </p>
      <div className="two">
        {(detail || waits) && (
          <div className="standing-picture">
            <h3 className="chart-title">{should.fan.title(decision.dollarYear)}</h3>
            {detail ? (
              <DetailFan detail={detail} asOf={decision.asOf} title={should.fan.title(decision.dollarYear)} />
            ) : (
              <p className="caption fan-room">{frame.thinking}</p>
            )}
          </div>
        )}
        <div>
          <h3 className="chart-title">{own.title}</h3>
          <p className="caption">{own.hint}</p>
          <OwnFigures program={id} title={title} detail={detail} />
        </div>
      </div>
    </section>
  );
}

function DetailFan({ detail, asOf, title }: { detail: PathDetail; asOf: string; title: string }) {
  const { fan, plan, cost } = detail;
  const graduates = { label: should.fan.graduates(monthText(plan.end)), short: should.fan.graduatesShort(plan.end.slice(0, 4)) };
  return (
    <>
      <FanChart fan={fan} startYear={yearOf(asOf)} title={title} marks={[{ at: yearOf(plan.end), ...graduates }]} />
      <p className="caption">
        {sideBySide.rows.tuition}: {usd(cost.tuitionUsd)} ({cost.tuitionFrom})
      </p>
    </>
  );
}
