import type { Decision, PathDetail } from '@masterplan/model';
import { counted, sentenceCase, termName } from '@masterplan/words';
import { useId } from 'react';
import { decimal } from '../shared/numbers.ts';
import { Range } from '../shared/range.tsx';
import { TableBehind } from '../shared/table-behind.tsx';
import { useWidth } from '../shared/use-width.ts';
import { KindTag, Value } from '../shared/value.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { withAssumption } from '../state/edits.ts';
import { drawbacks } from '../text/drawbacks.ts';
import { studiedTerms, type Week, weeksOf } from './drawback-measures.ts';

const text = drawbacks.week;
const parts = ['job', 'study', 'rest'] as const;
const jobHours = 'job-hours-per-week';
const whole = 168;
const rowHeight = 58;
const barHeight = 28;
/** A part narrower than this has no room for its hours. */
const labelled = 34;

/** The picture of the week: job, study, and what is left for sleep and everything else. */
export function WeekPicture({ decision, path }: { decision: Decision; path: PathDetail }) {
  const { control } = useApp();
  const parameter = useAppState((state) => state.choices.parameters.find(({ id }) => id === jobHours));
  const own = decision.candidate.assumptions[jobHours];
  const works = decision.candidate.work.payUsdPerYear > 0;
  const hours = own ?? parameter?.value ?? 0;
  const weeks = weeksOf(path, works, hours);
  const last = weeks.at(-1);
  if (!last) return null;
  const terms = studiedTerms(path.schedule);
  const limit = decision.candidate.study.hoursPerWeek;
  const over = terms.filter(({ hoursPerWeek }) => hoursPerWeek > limit).length;
  const limitText = counted(limit, 'hour', 1);
  const names = weeks.map((week) => nameOf(week, weeks.length));
  const rows = weeks.map((week, index) => text.row(names[index] ?? '', decimal(week.job), decimal(week.study), decimal(week.rest)));
  return (
    <div className="drawback-week">
      <h3>{text.title}</h3>
      <p className="caption">
        {text.caption(last.job > 0, counted(last.job + last.study, 'hour', 1), counted(last.rest / 7, 'hour', 1))}{' '}
        {path.plan.pace === 'part-time' &&
          terms.length > 0 &&
          (over > 0 ? text.over(over, terms.length, limitText) : text.within(limitText))}
      </p>
      <ul className="legend">
        {parts.map((part) => (
          <li key={part}>
            <svg width={14} height={14} aria-hidden="true">
              <rect width={14} height={14} className={`week-${part}`} />
            </svg>
            {text.parts[part]}
          </li>
        ))}
      </ul>
      <Bars weeks={weeks} names={names} alt={text.alt(rows.join('; '))} />
      <TableBehind
        of={text.title}
        summary={text.table}
        columns={text.columns}
        rows={weeks.map(({ job, study, rest }, index) => [names[index] ?? '', ...[job, study, rest, rest / 7].map(decimal)])}
      />
      {works && parameter && (
        <div className="week-own">
          <Range
            label={text.job}
            value={hours}
            min={10}
            max={80}
            step={1}
            text={decimal(hours)}
            tag={
              <Value shown={{ kind: 'figure', id: `param:${jobHours}` }} className="tag-button">
                <KindTag kind={own === undefined ? parameter.origin.kind : 'yours'} />
              </Value>
            }
            onChange={(next) => control.edit(withAssumption(jobHours, next))}
          />
        </div>
      )}
    </div>
  );
}

function nameOf({ key, term }: Week, weeks: number): string {
  if (key === 'now') return text.now;
  if (term !== undefined) return text.heaviest(sentenceCase(termName(term)));
  return weeks === 2 ? text.estimated : text.typical;
}

function Bars({ weeks, names, alt }: { weeks: Week[]; names: string[]; alt: string }) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const id = useId();
  const height = weeks.length * rowHeight;
  const x = (hours: number) => (hours / whole) * width;
  return (
    <div ref={ref} className="week">
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{alt}</title>
        {weeks.map((week, index) => (
          <g key={week.key} transform={`translate(0 ${index * rowHeight})`}>
            <text x={0} y={17} className="ink">
              {names[index]}
            </text>
            {placed(week).map(
              ({ part, from, hours }) =>
                hours > 0 && (
                  <g key={part}>
                    <rect className={`week-${part}`} x={x(from)} width={x(hours)} y={24} height={barHeight} />
                    {x(hours) > labelled && (
                      <text className={`week-label-${part}`} x={x(from + hours / 2)} y={24 + barHeight / 2 + 5} textAnchor="middle">
                        {text.hours(decimal(hours))}
                      </text>
                    )}
                  </g>
                ),
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}

function placed(week: Week) {
  return [
    { part: 'job' as const, from: 0, hours: week.job },
    { part: 'study' as const, from: week.job, hours: week.study },
    { part: 'rest' as const, from: week.job + week.study, hours: week.rest },
  ];
}
