import { scaleLinear } from 'd3-scale';
import { type PointerEvent, useId } from 'react';
import { useWidth } from '../shared/use-width.ts';
import { front as text } from '../text/ranking.ts';
import { acrossAxes, isInside, type Placed, type Range, upwardAxes } from './front.ts';
import type { Across, Upward } from './search.ts';

const height = 400;
const margin = { top: 44, right: 14, bottom: 44, left: 58 };
/** How far from a mark a finger or a pointer still means it, in pixels. */
const reach = 28;
/** Between two numbers on the front, in pixels. */
const labelRoom = 20;

interface Props {
  all: Placed[];
  range: readonly [x: Range, y: Range];
  across: Across;
  upward: Upward;
  shown: Placed | undefined;
  onShow: (placed: Placed) => void;
}

/** Every program of the ranking on two axes: hollow circles, and the front as numbered diamonds on a line. */
export function FrontChart({ all, range: [rangeX, rangeY], across, upward, shown, onShow }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const id = useId();
  const [titleX, titleY] = [text.xs[across], text.ys[upward]];
  const x = scaleLinear(rangeX, [margin.left, width - margin.right]);
  const y = scaleLinear(rangeY, [height - margin.bottom, margin.top]);
  const inside = all.filter((one) => isInside(one, rangeX, rangeY));
  const front = all.filter((one) => one.onFront);
  const [first, last] = [front[0], front.at(-1)];
  const members = first && last ? text.members(first.point.title, last.point.title, front.length) : '';
  const near = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [px, py] = [event.clientX - box.left, event.clientY - box.top];
    const nearest = inside
      .map((one) => ({ one, far: (x(one.x) - px) ** 2 + (y(one.y) - py) ** 2 - (one.onFront ? 40 : 0) }))
      .reduce((best, each) => (each.far < best.far ? each : best));
    if (nearest.far <= reach ** 2) onShow(nearest.one);
  };
  return (
    <div ref={ref} className="front">
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={id}
        onPointerMove={near}
        onPointerDown={near}
      >
        <title id={id}>{text.alt(titleX, titleY, members)}</title>
        {y.ticks(6).map((tick) => (
          <g key={tick}>
            <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} className={tick === 0 ? 'stay-line' : 'rule'} />
            <text x={margin.left - 8} y={y(tick) + 5} textAnchor="end">
              {upwardAxes[upward].short(tick)}
            </text>
          </g>
        ))}
        {x.ticks(width < 480 ? 4 : 7).map((tick) => (
          <text key={tick} x={x(tick)} y={height - margin.bottom + 20} textAnchor="middle">
            {acrossAxes[across].short(tick)}
          </text>
        ))}
        <text x={0} y={14} className="ink">
          {text.more(titleY)}
        </text>
        <text x={width - margin.right} y={height - 4} textAnchor="end" className="ink">
          {text.less(titleX)}
        </text>
        <path d={circles(inside.filter((one) => !one.onFront).map((one) => [x(one.x), y(one.y)]))} className="front-behind" />
        <path d={steps(front.map((one) => [x(one.x), y(one.y)]))} className="front-line" />
        {shown && isInside(shown, rangeX, rangeY) && <circle cx={x(shown.x)} cy={y(shown.y)} r={10} className="front-shown" />}
        {front.map((one) => (
          <path key={one.point.subject} d={diamond(x(one.x), y(one.y))} className="front-on" />
        ))}
        {numbered(front, x, y).map(({ number, at, up }) => (
          <text key={number} x={at} y={up - 11} textAnchor="middle" className="ink">
            {number}
          </text>
        ))}
      </svg>
    </div>
  );
}

type Scale = (value: number) => number;

/** Numbers of the front from the left, where there is room beside the one before. */
function numbered(front: readonly Placed[], x: Scale, y: Scale): { number: number; at: number; up: number }[] {
  const shown: { number: number; at: number; up: number }[] = [];
  for (const [index, one] of front.entries()) {
    const mark = { number: index + 1, at: x(one.x), up: y(one.y) };
    const before = shown.at(-1);
    if (!before || Math.hypot(mark.at - before.at, mark.up - before.up) >= labelRoom) shown.push(mark);
  }
  return shown;
}

const place = (value: number) => value.toFixed(1);
const circles = (at: [number, number][]): string =>
  at.map(([x, y]) => `M${place(x - 3)},${place(y)}a3,3,0,1,0,6,0a3,3,0,1,0,-6,0`).join('');
const diamond = (x: number, y: number): string => `M${place(x)},${place(y - 7)}l7,7l-7,7l-7,-7z`;
/** What can be had for at most so much: it rises where a member lies. */
const steps = (at: [number, number][]): string =>
  at.map(([x, y], index) => (index === 0 ? `M${place(x)},${place(y)}` : `H${place(x)}V${place(y)}`)).join('');
