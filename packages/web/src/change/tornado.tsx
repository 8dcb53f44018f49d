import type { Parameter, TornadoBar } from '@masterplan/model';
import { percent, unitText, usdAbout, usdShortSigned } from '@masterplan/words';
import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { TableBehind } from '../shared/table-behind.tsx';
import { useWidth } from '../shared/use-width.ts';
import { Value } from '../shared/value.tsx';
import { change as text } from '../text/change.ts';

const MOST = 12;
const MOST_SAID = 6;
const rowHeight = 46;
const foot = 26;

/** The mean gain with each assumption at its low and its high end, widest first. */
interface Props {
  bars: TornadoBar[];
  label: (id: string) => string;
  parameters: readonly Parameter[];
}

export function Tornado({ bars, label, parameters }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const id = useId();
  const shown = bars.slice(0, MOST);
  if (shown.length === 0) return null;
  const ends = shown.flatMap(({ low, high }) => [low.npvMean, high.npvMean]);
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends)], [36, width - 36]);
  const height = shown.length * rowHeight + foot;
  return (
    <section className="block" aria-labelledby="tornado">
      <h2 id="tornado">{text.tornado.title}</h2>
      <p className="caption">{text.tornado.caption}</p>
      <div ref={ref} className="gap">
        <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
          <title id={id}>
            {text.tornado.alt(
              shown
                .map(({ parameter, low, high }) => `${label(parameter)} ${usdShortSigned(low.npvMean)} to ${usdShortSigned(high.npvMean)}`)
                .join('; '),
            )}
          </title>
          {x.ticks(width < 480 ? 3 : 6).map((tick) => (
            <g key={tick}>
              <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - foot} className="rule" />
              <text x={x(tick)} y={height - 6} textAnchor="middle">
                {usdShortSigned(tick)}
              </text>
            </g>
          ))}
          <line x1={x(0)} x2={x(0)} y1={0} y2={height - foot} className="stay-line" />
          {shown.map(({ parameter, low, high }, index) => {
            const y = index * rowHeight + 34;
            return (
              <g key={parameter}>
                <text x={0} y={y - 12} className="ink">
                  {cut(label(parameter), Math.floor(width / 8))}
                </text>
                <line x1={x(low.npvMean)} x2={x(high.npvMean)} y1={y} y2={y} className="gap-line" />
                <circle cx={x(low.npvMean)} cy={y} r={5} className="gap-has" />
                <circle cx={x(high.npvMean)} cy={y} r={5} className="gap-after" />
              </g>
            );
          })}
        </svg>
      </div>
      <h3>{text.tornado.words}</h3>
      <ul className="swaps">
        {shown.slice(0, MOST_SAID).map((bar) => (
          <li key={bar.parameter}>
            <strong>{label(bar.parameter)}</strong>:{' '}
            <Value shown={{ kind: 'figure', id: `param:${bar.parameter}` }}>{through(bar, parameters)}</Value>
            {said(bar)}
          </li>
        ))}
      </ul>
      <TableBehind
        of={text.tornado.title}
        summary={text.tornado.table}
        columns={text.tornado.columns}
        rows={shown.map(({ parameter, low, high }) => [
          label(parameter),
          usdShortSigned(low.npvMean),
          usdShortSigned(high.npvMean),
          `${percent(low.pays)} to ${percent(high.pays)}`,
          low.verdict === high.verdict ? text.tornado.same : text.tornado.turns,
        ])}
      />
    </section>
  );
}

/** The range of an assumption in its unit. */
function through({ parameter, low, high }: TornadoBar, parameters: readonly Parameter[]): string {
  const unit = parameters.find(({ id }) => id === parameter)?.unit ?? 'score';
  return text.tornado.through(unitText(low.at, unit), unitText(high.at, unit));
}

/** What the mean gain does while one assumption goes through its range. */
function said({ low, high }: TornadoBar): string {
  const [least, most] = low.pays < high.pays ? [low.pays, high.pays] : [high.pays, low.pays];
  return text.tornado.said({
    low: usdAbout(low.npvMean),
    high: usdAbout(high.npvMean),
    pays: text.tornado.range(percent(least), percent(most)),
    turns: low.verdict === high.verdict ? '' : text.tornado.verdictTurns,
  });
}

const cut = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, most - 1)}…`);
