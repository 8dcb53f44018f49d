import type { PathDetail } from '@masterplan/model';
import { count, counted, dateText, monthText, say, sentenceCase, termName, usd } from '@masterplan/words';
import { Levers } from '../change/levers.tsx';
import { Page } from '../shared/page.tsx';
import { Table } from '../shared/table.tsx';
import { AnswerText } from '../should/answer.tsx';
import { Drawbacks } from '../should/drawbacks.tsx';
import { EvidenceStrip } from '../should/evidence-strip.tsx';
import { Gap } from '../should/gap.tsx';
import { Outlook } from '../should/outlook.tsx';
import { PrintedSources } from '../should/printed-sources.tsx';
import { Ranking } from '../should/ranking.tsx';
import { Why } from '../should/why.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { keysOf } from '../text/labels.ts';
import { memo as text } from '../text/memo.ts';
import { Sentence } from '../you/sentence.tsx';

const rankedShown = 5;

/** The whole decision as it is taken home: three to five printed pages. */
export function MemoPage() {
  const decision = useAppState((state) => state.decision);
  const { control } = useApp();
  const path = decision.paths[decision.chosen];
  const reached = path && path.kind !== 'stay' ? path : undefined;
  const { candidate, asOf } = decision;
  const head = candidate.example ? text.exampleHead : text.head;
  return (
    <Page title={text.title} className="memo">
      <p className="memo-screen">
        <span className="soft">{text.screen}</span>{' '}
        <button type="button" className="plain-button" onClick={() => void control.save().then(() => window.print())}>
          {text.print}
        </button>
      </p>
      <p className="memo-head strong">{head(candidate.name.replace(/^Example: /, ''), dateText(asOf))}</p>
      <AnswerText decision={decision} />
      <Sentence />
      {reached && <Outlook decision={decision} path={reached} />}
      <Why decision={decision} />
      {reached && (
        <>
          <PlanByTerm path={reached} />
          <Costs path={reached} />
        </>
      )}
      {reached && <Drawbacks decision={decision} path={reached} />}
      <Ranking decision={decision} shown={rankedShown} />
      <Gap decision={decision} />
      {reached && (
        <section className="block" aria-labelledby="change">
          <h2 id="change">{text.change}</h2>
          <p>{say(decision.breakEven)}</p>
          <Levers rows={decision.breakEvens} />
        </section>
      )}
      <EvidenceStrip decision={decision} />
      <PrintedSources decision={decision} />
    </Page>
  );
}

function PlanByTerm({ path }: { path: PathDetail }) {
  const { plan, schedule } = path;
  return (
    <section className="block memo-plan" aria-labelledby="plan">
      <h2 id="plan">{text.plan}</h2>
      <p className="caption">
        {text.planLine(monthText(plan.start), monthText(plan.end), counted(plan.terms, 'term'), count(plan.hoursPerWeek, 1))}{' '}
        {text.planCaption(plan.basis)}
      </p>
      {schedule.length > 0 && (
        <Table
          columns={text.planColumns}
          words={[0, 1]}
          rows={schedule}
          keyOf={({ id }) => id}
          cells={[
            ({ id }) => sentenceCase(termName(id)),
            ({ courses }) => courses.map(({ code, title }) => `${code} ${title}`).join('; '),
            ({ credits }) => count(credits, 1),
            ({ hoursPerWeek }) => count(hoursPerWeek, 1),
          ]}
        />
      )}
    </section>
  );
}

function Costs({ path: { cost } }: { path: PathDetail }) {
  const rows = keysOf(text.costRows).filter((key) => key === 'tuitionUsd' || cost[key] !== 0);
  return (
    <section className="block memo-costs" aria-labelledby="costs">
      <h2 id="costs">{text.costs}</h2>
      <p className="caption">{text.costFrom(cost.tuitionFrom)}</p>
      <table className="narrow-table">
        <tbody>
          {rows.map((key) => (
            <tr key={key}>
              <th scope="row">{text.costRows[key]}</th>
              <td className="number">{usd(cost[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
