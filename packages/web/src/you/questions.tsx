import type { AttributeValue, Criterion } from '@masterplan/model';
import { attributeName, count, listed, measureText } from '@masterplan/words';
import { InlineSelect } from '../shared/inline-select.tsx';
import { percent } from '../shared/numbers.ts';
import { useAppState } from '../state/app.tsx';
import { criterionIds, criterionTitle, keysOf } from '../text/labels.ts';
import { weights as text } from '../text/weights.ts';
import type { WayProps } from './importance.tsx';
import { type Band, bands, checkBands, checksOf, fits, impliedBand, liftedFirst, saidOf, topOf, withTradeoff } from './preferences.ts';

const described = 2;

/**
 * Swing weighting (von Winterfeldt and Edwards 1986): the criterion whose lift from worst to best is worth most, the others against
 * it, and two checks among the others that show whether the answers fit together.
 */
export function Questions({ preferences, shares, onChange }: WayProps) {
  const swings = useSwings();
  const top = topOf(preferences);
  const others = criterionIds.filter((key) => key !== top);
  const checks = checksOf(top).filter(([of, to]) => impliedBand(preferences, top, of, to));
  const answered = checks.flatMap(([of, to]) => {
    const said = saidOf(preferences, of, to);
    const implied = impliedBand(preferences, top, of, to);
    return said && implied ? [fits(said.between, implied)] : [];
  });
  return (
    <>
      <p className="weighing-way">
        {text.top.before}{' '}
        <InlineSelect
          label={text.top.label}
          value={top}
          options={criterionIds.map((value) => ({ value, text: criterionTitle(value).toLowerCase() }))}
          onChange={(next) => onChange(liftedFirst(next))}
        />{' '}
        <span className="soft small">{swings(top)}.</span>
      </p>
      <ul className="weight-rows">
        {others.map((key) => (
          <li key={key}>
            <span className="strong">{criterionTitle(key)}</span>
            <Choice
              label={text.against(criterionTitle(key), criterionTitle(top).toLowerCase())}
              bands={bands}
              words={text.answers}
              said={saidOf(preferences, top, key)?.between}
              onChange={(band) => onChange(withTradeoff(preferences, top, key, band))}
            />
            <span className="soft small swing">
              {swings(key)}; {text.countsMiddle(percent(shares[criterionIds.indexOf(key)] ?? 0))}
            </span>
          </li>
        ))}
      </ul>
      {checks.length > 0 && (
        <div className="checks">
          <h3>{text.checks}</h3>
          <p className="caption">{text.checksHint}</p>
          <ul className="weight-rows">
            {checks.map(([of, to]) => {
              const said = saidOf(preferences, of, to);
              const implied = impliedBand(preferences, top, of, to);
              const words = text.check(criterionTitle(of), criterionTitle(to).toLowerCase());
              return (
                <li key={of}>
                  <span>{words}</span>
                  <Choice
                    label={words}
                    bands={checkBands}
                    words={text.checkAnswers}
                    said={said?.between}
                    onChange={(band) => onChange(withTradeoff(preferences, of, to, band))}
                  />
                  {said && implied && (
                    <span className="small swing">
                      <span className="soft">{text.implied(count(implied[0], 1), count(implied[1], 1))}</span>{' '}
                      <span className={fits(said.between, implied) ? '' : 'bad'}>
                        {fits(said.between, implied) ? text.fits : text.fitsNot}
                      </span>
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          {answered.length > 0 && <p role="status">{text.consistent(answered.filter(Boolean).length, answered.length)}</p>}
        </div>
      )}
    </>
  );
}

interface ChoiceProps<K extends string> {
  label: string;
  bands: Record<K, Band>;
  words: Record<NoInfer<K> | 'none', string>;
  said: Band | undefined;
  onChange: (band: Band | undefined) => void;
}

function Choice<K extends string>({ label, bands: all, words, said, onChange }: ChoiceProps<K>) {
  const keys = keysOf(all);
  const value = keys.find((key) => said && all[key][0] === said[0] && all[key][1] === said[1]);
  return (
    <InlineSelect<K | 'none'>
      label={label}
      value={value ?? 'none'}
      options={[{ value: 'none', text: words.none }, ...keys.map((key) => ({ value: key, text: words[key] }))]}
      onChange={(next) => onChange(next === 'none' ? undefined : all[next])}
    />
  );
}

/** What lies between the worst and the best end of a criterion: its heaviest attributes, by the ends of their value scales. */
function useSwings(): (criterion: Criterion) => string {
  const paths = useAppState((state) => state.decision.paths);
  const attributes = Object.values(paths).find((path) => path.attributes)?.attributes ?? [];
  const words = (attribute: AttributeValue) =>
    `${attributeName(attribute.id)} ${text.swing(measureText(attribute, attribute.worst), measureText(attribute, attribute.best))}`;
  return (criterion) =>
    listed(
      attributes
        .filter((one) => one.criterion === criterion && one.weight > 0)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, described)
        .map(words),
    );
}
