import type { Candidate } from '@masterplan/model';
import { counted, monthText, roleTitle, usd, withArticle } from '@masterplan/words';
import { InlineNumber } from '../shared/inline-number.tsx';
import { InlineSelect } from '../shared/inline-select.tsx';
import { useAppState } from '../state/app.tsx';
import { withArea, within, withState, withStatus } from '../state/edits.ts';
import { keysOf, paces, roleIds, statuses } from '../text/labels.ts';
import { states } from '../text/states.ts';
import { you } from '../text/you.ts';
import { deliveryKey, deliveryOptions } from './delivery.ts';
import { HomeWords } from './home.tsx';
import { occupationPhrase } from './occupation.ts';
import { monthsFrom, optionsOf } from './options.ts';

export interface FieldProps {
  candidate: Candidate;
  edit: (change: (candidate: Candidate) => Candidate) => void;
}

const topPay = 1_000_000;

/** Where they stand at work: years, occupation, place, pay; from abroad, work and pay there, and the place here. */
export function WorkWords({ candidate, edit }: FieldProps) {
  const { background, work, status } = candidate;
  const choices = useAppState((state) => state.choices);
  const place = <PlaceWords candidate={candidate} edit={edit} />;
  return (
    <>
      <InlineNumber
        label={you.years}
        value={background.yearsExperience}
        min={0}
        max={50}
        step={1}
        write={(n) => counted(n, 'year', 1)}
        onChange={(yearsExperience) => edit(within('background', { yearsExperience }))}
      />{' '}
      of experience, now{' '}
      <InlineSelect
        label={you.occupation}
        value={background.occupation}
        options={[
          { value: 'none', text: you.noOccupation },
          ...choices.occupations.map(({ soc, title }) => ({ value: soc, text: occupationPhrase(title) })),
        ]}
        onChange={(occupation) => edit(within('background', { occupation }))}
      />{' '}
      in{' '}
      {status === 'student-visa' ? (
        <>
          <HomeWords candidate={candidate} edit={edit} /> would live in {place}
        </>
      ) : (
        <>
          {place}, earning{' '}
          <InlineNumber
            label={you.pay}
            value={work.payUsdPerYear}
            min={0}
            max={topPay}
            step={1000}
            write={usd}
            onChange={(payUsdPerYear) => edit(within('work', { payUsdPerYear }))}
          />
        </>
      )}
      ;
    </>
  );
}

/** The wage area and its state. */
function PlaceWords({ candidate: { place }, edit }: FieldProps) {
  const choices = useAppState((state) => state.choices);
  const areas = choices.areas.filter((area) => area.states.includes(place.state));
  return (
    <>
      <InlineSelect
        label={you.area}
        value={place.area ?? ''}
        options={[{ value: '', text: you.wholeState }, ...areas.map(({ code, title }) => ({ value: code, text: cityOf(title) }))]}
        onChange={(area) => edit(withArea(area === '' ? undefined : area))}
      />
      {place.area === undefined ? you.ofState : ', '}
      <InlineSelect label={you.state} value={place.state} options={optionsOf(states)} onChange={(state) => edit(withState(state))} />
    </>
  );
}

/** What they want and can give: role, hours, pace, delivery, start. */
export function StudyWords({ candidate, edit }: FieldProps) {
  const asOf = useAppState((state) => state.self.asOf);
  const { study, goals, constraints, status } = candidate;
  return (
    <>
      wants to work{' '}
      <InlineSelect
        label={you.role}
        value={goals.role}
        options={roleIds.map((value) => ({ value, text: `as ${withArticle(roleTitle(value))}` }))}
        onChange={(role) => edit(within('goals', { role }))}
      />
      , can give{' '}
      <InlineNumber
        label={you.hours}
        value={study.hoursPerWeek}
        min={1}
        max={80}
        step={1}
        write={(n) => counted(n, 'hour', 1)}
        onChange={(hoursPerWeek) => edit(within('study', { hoursPerWeek }))}
      />{' '}
      a week, would study{' '}
      <InlineSelect
        label={you.pace}
        value={study.pace}
        options={keysOf(paces)
          .filter((pace) => status !== 'student-visa' || pace !== 'part-time')
          .map((value) => ({ value, text: paces[value] }))}
        onChange={(pace) => edit(within('study', { pace }))}
      />
      ,{' '}
      <InlineSelect
        label={you.delivery}
        value={deliveryKey(constraints.delivery)}
        options={deliveryOptions}
        onChange={(chosen) => {
          const option = deliveryOptions.find(({ value }) => value === chosen);
          if (option) edit(within('constraints', { delivery: option.delivery }));
        }}
      />
      , from{' '}
      <InlineSelect
        label={you.start}
        value={study.earliestStart}
        options={monthsFrom(asOf, study.earliestStart).map((value) => ({ value, text: monthText(value) }))}
        onChange={(earliestStart) => edit(within('study', { earliestStart }))}
      />
      .
    </>
  );
}

/** What pays for it: savings, employer, status. */
export function MoneyWords({ candidate, edit }: FieldProps) {
  const { finances, status } = candidate;
  const money = (label: string, value: number, key: 'savingsUsd' | 'employerUsdPerYear', step: number) => (
    <InlineNumber
      label={label}
      value={value}
      min={0}
      max={topPay}
      step={step}
      write={usd}
      onChange={(n) => edit(within('finances', { [key]: n }))}
    />
  );
  return (
    <>
      Has saved {money(you.savings, finances.savingsUsd, 'savingsUsd', 1000)}, gets{' '}
      {money(you.employer, finances.employerUsdPerYear, 'employerUsdPerYear', 250)} a year from the employer, and is{' '}
      <InlineSelect
        label={you.status}
        value={status}
        options={keysOf(statuses).map((value) => ({ value, text: statuses[value] }))}
        onChange={(next) => edit(withStatus(next))}
      />
      .
    </>
  );
}

/** «Columbus, OH» → «Columbus»: the state follows in the sentence. */
function cityOf(title: string): string {
  return title.replace(/,[^,]*$/, '');
}
