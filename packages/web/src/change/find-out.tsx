import type { Finding, Sensitivity } from '@masterplan/model';
import { attributeQuestion, percent, usdAbout } from '@masterplan/words';
import { CopyList } from '../shared/copy-list.tsx';
import { change as text } from '../text/change.ts';

const MOST = 8;

/** What to find out first, by what the answer would be worth: questions to take along. */
export function FindOut({ sensitivity, label }: { sensitivity: Sensitivity; label: (id: string) => string }) {
  const { findings, perfect, variance } = sensitivity;
  const items = findings.slice(0, MOST).map((finding) => {
    const question = asked(finding, label);
    const worth = text.findOut.worth(usdAbout(finding.usd), percent(finding.changes));
    const shown = (
      <>
        {question} <span className="soft">{worth}</span>
      </>
    );
    return { key: keyOf(finding), copied: question, shown };
  });
  return (
    <>
      {items.length === 0 ? <p>{text.findOut.nothing}</p> : <CopyList items={items} what={text.findOut.questions} />}
      <p className="small soft">{text.findOut.whole(usdAbout(perfect.usd), percent(perfect.changes), percent(variance.luck))}</p>
    </>
  );
}

const keyOf = ({ about }: Finding): string => (about.kind === 'parameter' ? about.parameter : `${about.path} ${about.attribute}`);

const asked = ({ about }: Finding, label: (id: string) => string): string =>
  about.kind === 'parameter'
    ? text.findOut.assumption(label(about.parameter))
    : `${text.findOut.ask(about.title)} «${attributeQuestion(about.attribute)}»`;
