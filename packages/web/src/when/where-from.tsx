import { count, dateText, monthText, percent, usdAbout } from '@masterplan/words';
import type { ReactNode } from 'react';
import { KindTag, Value } from '../shared/value.tsx';
import { useAppState } from '../state/app.tsx';
import { when as text } from '../text/when.ts';
import type { WhenEntry } from '../worker/when.ts';
import type { Filled } from '../worker/when-fill.ts';

const { filled: words } = text;

/** Where a field's value comes from: a publication, the outlook, an assumption with its range, or the candidate. */
export function WhereFrom({ of, field, given }: { of: WhenEntry; field: Filled['field']; given: boolean }) {
  const filled = of.filled.find((one) => one.field === field);
  if (given) return <KindTag kind="yours" />;
  if (!filled) return null;
  if (filled.from === 'outlook') return <FromOutlook of={of} />;
  const published = filled.from === 'published' && filled.figure !== undefined && (
    <Value shown={{ kind: 'figure', id: filled.figure }}>{field === 'deposit' ? words.publishedUsd : words.published}</Value>
  );
  if (field === 'chance' && published)
    return (
      <>
        {published}, {words.weak}
      </>
    );
  if (field === 'deposit')
    return (
      <>
        {published}; <Assumed>{words.due(String(filled.low), String(filled.high))}</Assumed>
      </>
    );
  if (published) return published;
  const said = assumedText(of, filled);
  return <Assumed>{filled.figure ? <Value shown={{ kind: 'figure', id: filled.figure }}>{said}</Value> : said}</Assumed>;
}

function Assumed({ children }: { children: ReactNode }) {
  return (
    <>
      <KindTag kind="assumed" /> {children}
    </>
  );
}

function assumedText({ entry }: WhenEntry, { field, low, high, of }: Filled): string {
  if (field === 'deadline') return words.days(dateText(String(low)), dateText(String(high)), count(of ?? 0));
  if (field === 'chance') return words.chance(percent(Number(low)), percent(Number(high)));
  if (entry.answer && 'rolling' in entry.answer) return words.rolling;
  return entry.status === 'planned' ? words.answer : words.answerSent;
}

/** The mean of the outlook, with the spread that it stands for. */
function FromOutlook({ of: { entry, title } }: { of: WhenEntry }) {
  const { program, start, valueUsd: value = 0 } = entry;
  const decision = useAppState((state) => state.decision);
  const path = Object.values(decision.paths)
    .filter(({ subject }) => subject === program)
    .sort((a, b) => b.npvMean - a.npvMean)[0];
  const [low = 0, , , , high = 0] = path?.npv ?? [];
  return (
    <>
      <KindTag kind="modeled" />{' '}
      <Value
        shown={{
          kind: 'computed',
          label: `${text.fields.value}: ${title}`,
          value: usdAbout(value),
          method: words.method,
          inputs: { subject: program },
        }}
      >
        {words.outlook}
      </Value>
      {path && path.plan.start !== start && `, ${words.start(monthText(path.plan.start))}`}
      {path && `; ${words.range(usdAbout(low), usdAbout(high))}`}
    </>
  );
}
