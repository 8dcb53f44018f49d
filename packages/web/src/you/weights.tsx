import type { Preferences } from '@masterplan/model';
import { say } from '@masterplan/words';
import { useState } from 'react';
import { InlineSelect } from '../shared/inline-select.tsx';
import { useAppState } from '../state/app.tsx';
import { criterionIds, keysOf } from '../text/labels.ts';
import { weights as text } from '../text/weights.ts';
import { Bounds } from './bounds.tsx';
import { Importance } from './importance.tsx';
import { Leaders } from './leaders.tsx';
import { beginning, type Way, wayOf, withPreferences } from './preferences.ts';
import { Questions } from './questions.tsx';
import { Sliders } from './sliders.tsx';
import type { FieldProps } from './words.tsx';

/** How much each criterion matters, in the way that the candidate can say it, with what leads then beside it. */
export function Weights({ candidate, edit }: FieldProps) {
  const standing = useAppState((state) => state.decision.standing);
  const conflict = useAppState((state) => state.decision.limits.find(({ id }) => id === 'limit.preferences-conflict'));
  const [before, setBefore] = useState<Partial<Record<Way, Preferences>>>({});
  const way = wayOf(candidate);
  const preferences = candidate.preferences ?? {};
  const shares = criterionIds.map((criterion) => standing.weights[standing.criteria.indexOf(criterion)] ?? 0);
  const put = (next: Preferences | undefined) => edit(withPreferences(next));

  /** What was said in another way is kept as long as the page stands. */
  function choose(next: Way): void {
    setBefore({ ...before, [way]: candidate.preferences });
    put(before[next] ?? beginning(next, shares));
  }

  return (
    <div className="weighing">
      <div>
        <p className="weighing-way">
          {text.said}{' '}
          <InlineSelect
            label={text.way}
            value={way}
            options={keysOf(text.ways).map((value) => ({ value, text: text.ways[value] }))}
            onChange={choose}
          />
          .
        </p>
        <p className="caption">{text.hints[way]}</p>
        {way === 'sliders' && <Sliders candidate={candidate} edit={edit} shares={shares} />}
        {way === 'order' && <Importance preferences={preferences} shares={shares} onChange={put} />}
        {way === 'questions' && <Questions preferences={preferences} shares={shares} onChange={put} />}
        {way === 'intervals' && <Bounds preferences={preferences} shares={shares} onChange={put} />}
        {conflict && way !== 'sliders' && (
          <p className="bad" role="status">
            {way === 'questions' ? text.unfit : say(conflict)}
          </p>
        )}
      </div>
      <Leaders />
    </div>
  );
}
