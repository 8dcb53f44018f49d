import type { BreakEven, Decision, Parameter, PathDetail } from '@masterplan/model';
import { count, usd } from '@masterplan/words';
import { percent } from '../shared/numbers.ts';
import { Range } from '../shared/range.tsx';
import { KindTag, Value } from '../shared/value.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { offerFor, withAssumption, within, withOffer } from '../state/edits.ts';
import { should } from '../text/should.ts';

const text = should.rests;

/** What the answer rests on, as controls: each with its kind and the point at which the answer turns. */
export function Rests({ decision, path }: { decision: Decision; path: PathDetail }) {
  const { control } = useApp();
  const candidate = useAppState((state) => state.self.candidate);
  const parameters = useAppState((state) => state.choices.parameters);
  const turns = (of: string) => decision.breakEvens.find((one) => one.of === of);
  return (
    <section className="rests" aria-label={text.title}>
      <h2 className="chart-title">{text.title}</h2>
      {path.kind !== 'alternative' && <Tuition path={path} turn={turns('tuition')} />}
      <Range
        label={text.hours}
        value={candidate.study.hoursPerWeek}
        min={4}
        max={50}
        step={1}
        text={count(candidate.study.hoursPerWeek)}
        tag={<KindTag kind="yours" />}
        {...noteOf(turns('hours-per-week'), count, 'over')}
        onChange={(hoursPerWeek) => control.edit(within('study', { hoursPerWeek }))}
      />
      <Assumption
        id="role-change-with-degree"
        label={text.change}
        parameters={parameters}
        step={0.01}
        bounds={[0, 1]}
        write={percent}
        turn={turns('role-change-with-degree')}
        side="over"
      />
      <Assumption
        id="role-change-without-degree"
        label={text.changeWithout}
        parameters={parameters}
        step={0.005}
        bounds={[0, 0.5]}
        write={percent}
        turn={turns('role-change-without-degree')}
        side="under"
      />
      <Assumption
        id="kappa"
        label={text.cause}
        parameters={parameters}
        step={0.01}
        bounds={[0, 1]}
        write={percent}
        turn={turns('kappa')}
        side="over"
      />
      <Assumption
        id="real-pay-growth"
        label={text.growth}
        parameters={parameters}
        step={0.001}
        bounds={[-0.01, 0.06]}
        write={(n) => text.aYear(percent(n))}
        turn={turns('real-pay-growth')}
        side="unless-over"
      />
      <Range
        label={text.employer}
        value={candidate.finances.employerUsdPerYear}
        min={0}
        max={20_000}
        step={250}
        text={usd(candidate.finances.employerUsdPerYear)}
        tag={<KindTag kind="yours" />}
        onChange={(employerUsdPerYear) => control.edit(within('finances', { employerUsdPerYear }))}
      />
      <Assumption
        id="horizon-years"
        label={text.horizon}
        parameters={parameters}
        step={1}
        bounds={[5, 30]}
        write={text.years}
        turn={turns('horizon-years')}
        side="over"
      />
    </section>
  );
}

function Tuition({ path, turn }: { path: PathDetail; turn: BreakEven | undefined }) {
  const { control } = useApp();
  const own = useAppState((state) => offerFor(state.self.candidate, path.subject).tuitionUsd);
  const value = own ?? path.cost.tuitionUsd;
  const figure = path.figures.find((id) => /\/cost\.tuition|tuition/.test(id));
  return (
    <Range
      label={text.tuition}
      value={Math.round(value)}
      min={0}
      max={tuitionTop(Math.max(value, typeof turn?.turnsAt === 'number' ? turn.turnsAt : 0))}
      step={100}
      text={usd(value)}
      tag={
        figure && own === undefined ? (
          <Value shown={{ kind: 'figure', id: figure }} className="tag-button">
            <KindTag kind={path.cost.tuitionFrom} />
          </Value>
        ) : (
          <KindTag kind={own === undefined ? path.cost.tuitionFrom : 'yours'} />
        )
      }
      {...noteOf(
        turn,
        usd,
        'under',
        own !== undefined ? () => control.edit(withOffer(path.subject, { tuitionUsd: undefined })) : undefined,
      )}
      onChange={(tuitionUsd) => control.edit(withOffer(path.subject, { tuitionUsd }))}
    />
  );
}

/** Room for the value and for the point at which the answer turns. */
function tuitionTop(largest: number): number {
  return Math.max(40_000, Math.ceil((largest * 1.1) / 10_000) * 10_000);
}

type Side = 'under' | 'over' | 'unless-over';

interface AssumptionProps {
  id: string;
  label: string;
  parameters: Parameter[];
  step: number;
  bounds: [number, number];
  write: (value: number) => string;
  turn: BreakEven | undefined;
  side: Side;
}

function Assumption({ id, label, parameters, step, bounds, write, turn, side }: AssumptionProps) {
  const { control } = useApp();
  const own = useAppState((state) => state.self.candidate.assumptions[id]);
  const parameter = parameters.find((candidate) => candidate.id === id);
  if (!parameter) return null;
  const value = own ?? parameter.value;
  return (
    <Range
      label={label}
      value={value}
      min={bounds[0]}
      max={bounds[1]}
      step={step}
      text={write(value)}
      tag={
        <Value shown={{ kind: 'figure', id: `param:${id}` }} className="tag-button">
          <KindTag kind={own === undefined ? parameter.origin.kind : 'yours'} />
        </Value>
      }
      {...noteOf(turn, write, side, own !== undefined ? () => control.edit(withAssumption(id, undefined)) : undefined)}
      onChange={(next) => control.edit(withAssumption(id, next))}
    />
  );
}

/** The break-even statement of a control, the mark for its track and, where the value is theirs, the way back. */
function noteOf(turn: BreakEven | undefined, write: (value: number) => string, side: Side, undo?: () => void) {
  const at = turn?.turnsAt;
  const says = { under: text.paysUnder, over: text.paysOver, 'unless-over': text.paysUnlessOver }[side];
  const statement = at === undefined ? '' : at === 'always' ? text.always : at === 'never' ? text.never : says(write(at));
  const back = undo && (
    <button type="button" className="linklike" onClick={undo}>
      {text.catalogAgain}
    </button>
  );
  const note = (statement || back) && (
    <>
      {statement} {back}
    </>
  );
  return { note, turns: typeof at === 'number' ? at : undefined };
}
