import type { Decision, PathDetail } from '@masterplan/model';
import { count, usdAbout } from '@masterplan/words';
import { Value } from '../shared/value.tsx';
import { useAppState } from '../state/app.tsx';
import { should } from '../text/should.ts';

const text = should.sure;
/** What the sum depends on beside the figures of the path. */
const taste = ['risk-aversion', 'income-floor'].map((id) => `param:${id}`);

/** The certain sum in today's USD that is worth as much as the path over staying put; undefined where none is computed. */
export function sureSumOf({ attributes }: PathDetail): number | undefined {
  const measured = attributes?.find(({ id }) => id === 'certainty-equivalent')?.measured;
  return typeof measured === 'number' ? measured : undefined;
}

/** One sentence: a sure sum that is worth as much as this gamble, at which taste for risk. */
export function SureSum({ decision, path }: { decision: Decision; path: PathDetail }) {
  const own = decision.candidate.assumptions['risk-aversion'];
  const parameter = useAppState((state) => state.choices.parameters.find(({ id }) => id === 'risk-aversion'));
  const risk = own ?? parameter?.value;
  const sum = sureSumOf(path);
  if (sum === undefined || risk === undefined) return null;
  const amount = usdAbout(Math.abs(sum));
  const inputs = [...taste, ...decision.evidence.figures.map(({ figure }) => figure).filter((id) => !taste.includes(id))];
  return (
    <p className="sure-sum">
      {text.before}
      <Value shown={{ kind: 'computed', label: text.label, value: usdAbout(sum), method: text.method, inputs }}>
        <strong>{sum < 0 ? text.loss(amount) : text.gain(amount)}</strong>
      </Value>
      {own === undefined ? text.assumed : text.yours}
      <span className="nowrap">
        <Value shown={{ kind: 'figure', id: 'param:risk-aversion' }}>{count(risk, 1)}</Value>.
      </span>
    </p>
  );
}
