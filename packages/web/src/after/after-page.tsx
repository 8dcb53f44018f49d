import type { Decision, PathDetail } from '@masterplan/model';
import { roleTitle, usd, usdAbout, withArticle } from '@masterplan/words';
import { Page } from '../shared/page.tsx';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { Gap } from '../should/gap.tsx';
import { useAppState } from '../state/app.tsx';
import { after as text } from '../text/after.ts';
import { Careers } from './careers.tsx';

/** What the degree leads to: pay as a spread over futures, and what the role asks. */
export function AfterPage() {
  const decision = useAppState((state) => state.decision);
  const final = useAppState((state) => state.final);
  const path = decision.paths[decision.chosen];
  const reached = path && path.kind !== 'stay' ? path : undefined;
  return (
    <Page title={text.title} className="after-page">
      <section className="answer" aria-busy={!final}>
        <h1>{reached ? <Answer decision={decision} path={reached} /> : text.answer.stay}</h1>
        {reached && <p className="second">{text.second(withArticle(roleTitle(decision.candidate.goals.role)), reached.title)}</p>}
      </section>
      {reached && <Pay path={reached} dollarYear={decision.dollarYear} atHome={decision.candidate.status === 'student-visa'} />}
      <Gap decision={decision} />
      <Careers />
    </Page>
  );
}

function Answer({ decision, path }: { decision: Decision; path: PathDetail }) {
  return (
    <>
      {text.answer.before}
      <em>{usdAbout(path.pay5[2])}</em>
      {text.answer.after(usd(decision.stay.payNowUsd))}
    </>
  );
}

function Pay({ path, dollarYear, atHome }: { path: PathDetail; dollarYear: Decision['dollarYear']; atHome: boolean }) {
  const rows = [
    { name: text.rows.pay1, values: path.pay1 },
    { name: text.rows.pay5, values: path.pay5 },
  ];
  return (
    <section className="block" aria-labelledby="pay">
      <h2 id="pay">{text.pay}</h2>
      <p className="caption">
        {text.payCaption(dollarYear)} {atHome && text.payAtHome}
      </p>
      <Scroll label={text.pay} className="narrow-table">
        <Table
          className="stack"
          columns={text.columns}
          rows={rows}
          keyOf={({ name }) => name}
          cells={[
            ({ name }) => name,
            ...text.columns.slice(1).map(
              (_, at) =>
                ({ values }: (typeof rows)[number]) =>
                  usdAbout(values[at] ?? 0),
            ),
          ]}
        />
      </Scroll>
    </section>
  );
}
