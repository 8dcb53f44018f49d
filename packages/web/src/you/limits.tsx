import { countryName, listed, usd } from '@masterplan/words';
import { InlineSelect } from '../shared/inline-select.tsx';
import { useAppState } from '../state/app.tsx';
import { within } from '../state/edits.ts';
import { states } from '../text/states.ts';
import { you } from '../text/you.ts';
import { Limit, Line, without } from './fields.tsx';
import type { FieldProps } from './words.tsx';

/** Where, how long and how dear at most. */
export function Limits({ candidate, edit }: FieldProps) {
  const { constraints } = candidate;
  return (
    <fieldset>
      <legend>{you.limits}</legend>
      <Countries candidate={candidate} edit={edit} />
      <StatesLines candidate={candidate} edit={edit} />
      <Limit
        label={you.maxMonths}
        value={constraints.maxMonths}
        start={36}
        min={6}
        max={120}
        step={6}
        write={(n) => `${n} months`}
        onChange={(maxMonths) => edit((c) => ({ ...c, constraints: without(c.constraints, 'maxMonths', maxMonths) }))}
      />
      <Limit
        label={you.maxTuition}
        value={constraints.maxTuitionUsd}
        start={40_000}
        min={0}
        max={1_000_000}
        step={1000}
        write={usd}
        onChange={(maxTuition) => edit((c) => ({ ...c, constraints: without(c.constraints, 'maxTuitionUsd', maxTuition) }))}
      />
    </fieldset>
  );
}

/** One country, or all; a set that a file named stays an option of its own. */
function Countries({ candidate: { constraints }, edit }: FieldProps) {
  const known = useAppState((state) => state.choices.countries);
  const key = (countries: readonly string[]) => [...countries].sort().join();
  const sets = [...known.map((country) => [country]), known];
  const own = key(constraints.countries);
  if (!sets.some((set) => key(set) === own)) sets.push(constraints.countries);
  const options = sets.map((set) => ({
    value: key(set),
    text: set === known ? you.allCountries : you.onlyCountry(listed(set.map(countryName), 'or')),
  }));
  return (
    <Line label={you.studyCountries}>
      <InlineSelect
        label={you.studyCountries}
        value={own}
        options={options}
        onChange={(chosen) => edit(within('constraints', { countries: chosen.split(',') }))}
      />
    </Line>
  );
}

/** The states of a campus, a line each, and one more line to add another. */
function StatesLines({ candidate: { constraints }, edit }: FieldProps) {
  const chosen = constraints.states;
  const set = (index: number, state: string) =>
    edit(
      within('constraints', {
        states: [...new Set([...chosen.slice(0, index), ...(state === '' ? [] : [state]), ...chosen.slice(index + 1)])],
      }),
    );
  const lines = chosen.length === 0 ? [''] : [...chosen, ''];
  return lines.map((state, index) => {
    const label = index === 0 ? you.studyStates : you.anotherState;
    const write = index === 0 ? you.onlyState : you.orState;
    const taken = new Set(chosen.filter((other) => other !== state));
    return (
      <Line key={state === '' ? 'more' : state} label={label}>
        <InlineSelect
          label={label}
          value={state}
          options={[
            { value: '', text: index === 0 ? you.anywhere : you.orNone },
            ...Object.entries(states)
              .filter(([value]) => !taken.has(value))
              .map(([value, name]) => ({ value, text: write(name) })),
          ]}
          onChange={(next) => set(index, next)}
        />
      </Line>
    );
  });
}
