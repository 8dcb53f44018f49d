import { bachelorName, count, usd } from '@masterplan/words';
import { InlineNumber } from '../shared/inline-number.tsx';
import { InlineSelect } from '../shared/inline-select.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { within } from '../state/edits.ts';
import { bachelorIds, filings, keysOf, specializationNames } from '../text/labels.ts';
import { states } from '../text/states.ts';
import { you } from '../text/you.ts';
import { Home } from './home.tsx';

/** What the sentence leaves out: background, money, constraints. */
export function More() {
  const { control } = useApp();
  const candidate = useAppState((state) => state.self.candidate);
  const { background, goals, finances, constraints } = candidate;
  const edit = control.edit;
  const states51 = Object.entries(states).map(([value, name]) => ({ value, text: you.onlyState(name) }));
  return (
    <div className="more-grid">
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
        {candidate.home && <Home candidate={candidate} edit={edit} />}
      </fieldset>
      <fieldset>
        <legend>{you.money}</legend>
        <Check
          label={you.federalLoans}
          checked={finances.federalLoans}
          onChange={(federalLoans) => edit(within('finances', { federalLoans }))}
        />
        <Check
          label={you.privateLoans}
          checked={finances.privateLoans}
          onChange={(privateLoans) => edit(within('finances', { privateLoans }))}
        />
        <Line label={you.existing}>
          <InlineNumber
            label={you.existing}
            value={finances.existingFederalLoansUsd}
            min={0}
            max={1_000_000}
            step={1000}
            write={usd}
            onChange={(n) => edit(within('finances', { existingFederalLoansUsd: n }))}
          />
        </Line>
        <Line label={you.filing}>
          <InlineSelect
            label={you.filing}
            value={finances.filing}
            options={keysOf(filings).map((value) => ({ value, text: filings[value] }))}
            onChange={(filing) => edit(within('finances', { filing }))}
          />
        </Line>
        <Line label={you.dependents}>
          <InlineNumber
            label={you.dependents}
            value={finances.dependents}
            min={0}
            max={12}
            step={1}
            write={count}
            onChange={(n) => edit(within('finances', { dependents: Math.round(n) }))}
          />
        </Line>
      </fieldset>
      <fieldset>
        <legend>{you.limits}</legend>
        <Line label={you.studyStates}>
          <InlineSelect
            label={you.studyStates}
            value={constraints.states.length === 1 ? (constraints.states[0] ?? '') : ''}
            options={[{ value: '', text: you.anywhere }, ...states51]}
            onChange={(state) => edit(within('constraints', { states: state === '' ? [] : [state] }))}
          />
        </Line>
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
    </div>
  );
}

function without<T extends object, K extends string>(record: T, key: K, value: number | undefined): T {
  const rest: T = { ...record };
  Reflect.deleteProperty(rest, key);
  return value === undefined ? rest : { ...rest, [key]: value };
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <p className="field">
      <span aria-hidden="true">{label}</span>
      {children}
    </p>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </label>
  );
}

interface LimitProps {
  label: string;
  value: number | undefined;
  start: number;
  min: number;
  max: number;
  step: number;
  write: (value: number) => string;
  onChange: (value: number | undefined) => void;
}

/** A bound that may be absent: the box puts it on, the number says where. */
function Limit({ label, value, start, onChange, ...number }: LimitProps) {
  return (
    <p className="field">
      <label>
        <input type="checkbox" checked={value !== undefined} onChange={(event) => onChange(event.target.checked ? start : undefined)} />{' '}
        {label}
      </label>
      {value === undefined ? (
        <span className="soft">{you.noLimit}</span>
      ) : (
        <InlineNumber label={label} value={value} onChange={onChange} {...number} />
      )}
    </p>
  );
}
