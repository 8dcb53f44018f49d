import { bachelorName, count } from '@masterplan/words';
import { InlineNumber } from '../shared/inline-number.tsx';
import { InlineSelect } from '../shared/inline-select.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { within } from '../state/edits.ts';
import { bachelorIds, keysOf, specializationNames } from '../text/labels.ts';
import { you } from '../text/you.ts';
import { Line } from './fields.tsx';
import { HomeTax } from './home.tsx';
import { Limits } from './limits.tsx';
import { MoneyFields } from './money-fields.tsx';
import { Offers } from './offers.tsx';

/** What the sentence leaves out: background, money, constraints. */
export function More() {
  const { control } = useApp();
  const candidate = useAppState((state) => state.self.candidate);
  const { background, goals, status } = candidate;
  const edit = control.edit;
  return (
    <div className="more-grid">
      <div className="more-rest">
        <fieldset>
          <legend>{you.background}</legend>
          <Line label={you.bachelor}>
            <InlineSelect
              label={you.bachelor}
              value={background.bachelor}
              options={bachelorIds.map((value) => ({ value, text: bachelorName(value) }))}
              onChange={(bachelor) => edit(within('background', { bachelor }))}
            />
          </Line>
          <Line label={you.specialization}>
            <InlineSelect
              label={you.specialization}
              value={goals.specialization}
              options={keysOf(specializationNames).map((value) => ({ value, text: specializationNames[value] }))}
              onChange={(specialization) => edit(within('goals', { specialization }))}
            />
          </Line>
          <Line label={you.publications}>
            <InlineNumber
              label={you.publications}
              value={background.publications}
              min={0}
              max={500}
              step={1}
              write={count}
              onChange={(n) => edit(within('background', { publications: Math.round(n) }))}
            />
          </Line>
          {status === 'student-visa' && <HomeTax candidate={candidate} edit={edit} />}
        </fieldset>
        <Offers candidate={candidate} edit={edit} />
      </div>
      <MoneyFields candidate={candidate} edit={edit} />
      <Limits candidate={candidate} edit={edit} />
    </div>
  );
}
