import type { Finding, Sensitivity } from '@masterplan/model';
import { attributeQuestion, percent, usdAbout } from '@masterplan/words';
import { change as text } from '../text/change.ts';

const MOST = 8;

/** What to find out first, by what the answer would be worth. */
export function FindOut({ sensitivity, label }: { sensitivity: Sensitivity; label: (id: string) => string }) {
  const { findings, perfect, variance } = sensitivity;
  return (
    <section className="block" aria-labelledby="find-out">
      <h2 id="find-out">{text.findOut.title}</h2>
      <p className="caption">{text.findOut.caption}</p>
      {findings.length === 0 ? (
        <p>{text.findOut.nothing}</p>
      ) : (
        <ol className="steps">
          {findings.slice(0, MOST).map((finding) => (
            <li key={keyOf(finding)}>
              {asked(finding, label)} <span className="soft">{text.findOut.worth(usdAbout(finding.usd), percent(finding.changes))}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="small soft">{text.findOut.whole(usdAbout(perfect.usd), percent(perfect.changes), percent(variance.luck))}</p>
    </section>
  );
}

const keyOf = ({ about }: Finding): string => (about.kind === 'parameter' ? about.parameter : `${about.path} ${about.attribute}`);

const asked = ({ about }: Finding, label: (id: string) => string): string =>
  about.kind === 'parameter' ? `${label(about.parameter)}.` : `${text.findOut.ask(about.title)} «${attributeQuestion(about.attribute)}»`;
