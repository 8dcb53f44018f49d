import type { Career } from '@masterplan/model';
import { count, usdAbout, usdShort } from '@masterplan/words';
import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { useId } from 'react';
import { TableBehind } from '../shared/table-behind.tsx';
import { useWidth } from '../shared/use-width.ts';
import { careers as text } from '../text/after.ts';

const height = 260;
const room = { top: 24, right: 24, bottom: 32, left: 56 };

/** Median pay by years of experience, with the steps of the ladder on it. */
export function Ladder({ career, dollarYear }: { career: Career; dollarYear: string }) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const id = useId();
  const points = career.pay.byExperience;
  const last = points.at(-1)?.years ?? 20;
  const top = Math.max(...points.map(({ usd }) => usd)) * 1.08;
  const x = scaleLinear([0, last], [room.left, width - room.right]);
  const y = scaleLinear([0, top], [height - room.bottom, room.top]);
  const path = line<(typeof points)[number]>()
    .x(({ years }) => x(years))
    .y(({ usd }) => y(usd))
    .curve(curveMonotoneX)(points);
  return (
    <section className="block" aria-labelledby="ladder">
      <h2 id="ladder">{text.ladder.title(career.title.toLowerCase())}</h2>
      <p className="caption">{text.ladder.caption(dollarYear)}</p>
      <div ref={ref} className="gap">
        <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
          <title id={id}>{text.ladder.alt(career.ladder.map((step) => `${step.title} ${usdAbout(step.usd)}`).join(', '))}</title>
          {y.ticks(4).map((tick) => (
            <g key={tick}>
              <line x1={room.left} x2={width - room.right} y1={y(tick)} y2={y(tick)} className="rule" />
              <text x={room.left - 8} y={y(tick) + 5} textAnchor="end">
                {usdShort(tick)}
              </text>
            </g>
          ))}
          {x.ticks(width < 480 ? 4 : 8).map((tick) => (
            <text key={tick} x={x(tick)} y={height - 8} textAnchor="middle">
              {count(tick)}
            </text>
          ))}
          <path d={path ?? ''} className="fan-middle" />
          {career.ladder.map((step, index) => (
            <g key={step.title}>
              <circle cx={x(step.fromYears)} cy={y(step.usd)} r={5} className="mark-foot" />
              <text x={x(step.fromYears)} y={y(step.usd) - 12} textAnchor="middle" className="mark-label">
                {index + 1}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <ol className="steps">
        {career.ladder.map((step) => (
          <li key={step.title}>
            {step.title} <span className="soft">{text.ladder.step(count(step.fromYears), usdAbout(step.usd))}</span>
          </li>
        ))}
      </ol>
      <p className="small soft">{text.ladder.leads(career.leadsTo.map(({ title }) => title).join(', '))}</p>
      <TableBehind
        of={text.ladder.title(career.title.toLowerCase())}
        summary={text.ladder.table}
        columns={text.ladder.columns}
        rows={points.map(({ years, usd }) => [count(years), usdAbout(usd)])}
      />
    </section>
  );
}
