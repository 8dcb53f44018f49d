import type { Quantiles } from '@masterplan/model';
import { usdShort } from '@masterplan/words';
import { useId } from 'react';
import { useWidth } from '../shared/use-width.ts';
import { should } from '../text/should.ts';
import { type FanMark, layoutFan } from './fan-layout.ts';

const widthBefore = 736;
const roomForWords = 480;

/** Cumulative gain against staying put: half of the futures in the dark band, eight in ten in the light one. */
export function FanChart({
  fan,
  startYear,
  marks,
  sureUsd,
  title,
}: {
  fan: Quantiles[];
  startYear: number;
  marks: (FanMark & { short: string })[];
  /** The certain sum worth as much as all futures together, where it is known. */
  sureUsd?: number | undefined;
  title: string;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(widthBefore);
  const id = useId();
  const last = fan.at(-1) ?? [0, 0, 0, 0, 0];
  const text = should.fan;
  const say = (words: string, value: number) => (width < roomForWords ? usdShort(value) : `${words} ${usdShort(value)}`);
  const saySure = width < roomForWords ? should.sure.shortest : should.sure.short;
  const ends = [
    { value: last[4], text: say(text.high, last[4]), className: '' },
    { value: last[2], text: say(text.middle, last[2]), className: 'fan-middle-label' },
    { value: 0, text: text.stay, className: '' },
    { value: last[0], text: say(text.low, last[0]), className: '' },
    ...(sureUsd === undefined ? [] : [{ value: sureUsd, text: saySure(usdShort(sureUsd)), className: 'fan-sure-label' }]),
  ];
  const shown = marks.map(({ at, label, short }) => ({ at, label: width < roomForWords ? short : label }));
  const layout = layoutFan(fan, startYear, width, ends, shown);
  const { left, right, height, zero } = layout;
  const sure = layout.ends.find(({ className }) => className === 'fan-sure-label');
  return (
    <div ref={ref} className="fan">
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>
          {text.desc(
            Math.floor(startYear),
            Math.floor(startYear) + fan.length - 1,
            usdShort(last[0]),
            usdShort(last[2]),
            usdShort(last[4]),
          )}
          {sureUsd !== undefined && should.sure.desc(usdShort(sureUsd))}
        </desc>
        {layout.yTicks.map(({ y, value }) => (
          <g key={value}>
            <line x1={left} x2={right} y1={y} y2={y} className="rule" />
            <text x={left - 8} y={y + 5} textAnchor="end">
              {usdShort(value)}
            </text>
          </g>
        ))}
        {layout.xTicks.map(({ x, label }) => (
          <text key={label} x={x} y={height - 4} textAnchor="middle">
            {label}
          </text>
        ))}
        <path d={layout.outer} className="fan-outer" />
        <path d={layout.inner} className="fan-inner" />
        <line x1={left} x2={right} y1={zero} y2={zero} className="stay-line" />
        <path d={layout.middle} className="fan-middle" />
        {layout.marks.map((mark) => (
          <g key={mark.label}>
            <line x1={mark.x} x2={mark.x} y1={mark.yLabel - 11} y2={mark.yFoot} className="mark-line" />
            <circle cx={mark.x} cy={mark.yFoot} r={4} className="mark-foot" />
            <text x={mark.x + (mark.anchor === 'start' ? 7 : -7)} y={mark.yLabel} textAnchor={mark.anchor} className="mark-label">
              {mark.label}
            </text>
          </g>
        ))}
        {sure && <path d={`M${right},${sure.from - 6}l6,6l-6,6l-6,-6Z`} className="fan-sure" />}
        {layout.ends.map((end) => (
          <g key={end.text}>
            <path d={`M${right + 1},${end.from}L${right + 8},${end.y}`} className="leader" />
            <text x={right + 11} y={end.y + 5} className={end.className}>
              {end.text}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
