import type { Quantiles } from '@masterplan/model';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { spread } from './spread.ts';

export interface FanMark {
  /** Decimal year. */
  at: number;
  label: string;
}
export interface EndLabel {
  value: number;
  text: string;
  className: string;
}
export interface PlacedMark extends FanMark {
  x: number;
  yLabel: number;
  yFoot: number;
  anchor: 'start' | 'end';
}

export interface FanLayout {
  width: number;
  height: number;
  left: number;
  right: number;
  zero: number;
  outer: string;
  inner: string;
  middle: string;
  xTicks: { x: number; label: string }[];
  yTicks: { y: number; value: number }[];
  ends: (EndLabel & { y: number; from: number })[];
  marks: PlacedMark[];
}

const characterWidth = 7.6;
const laneHeight = 22;
const lineGap = 19;

/**
 * Everything that a fan chart draws, in pixels. `fan` holds one set of quantiles a year from the decimal `startYear`;
 * `ends` are labels at the right edge, `marks` stand in lanes above the picture, so that neither ever collides.
 */
export function layoutFan(fan: Quantiles[], startYear: number, width: number, ends: EndLabel[], marks: FanMark[]): FanLayout {
  const tickRoom = 64;
  const longest = Math.max(...ends.map(({ text }) => text.length));
  const endRoom = Math.min(longest * characterWidth + 14, width * 0.36);
  const left = tickRoom;
  const right = width - endRoom;
  const top = 8 + laneHeight * marks.length;
  const height = top + (width < 520 ? 260 : 400) + 28;
  const bottom = height - 28;
  const lows = fan.map((q) => q[0]);
  const highs = fan.map((q) => q[4]);
  const y = scaleLinear([Math.min(0, ...lows), Math.max(0, ...highs)], [bottom, top]).nice(5);
  const x = scaleLinear([startYear, startYear + fan.length - 1], [left, right]);
  const points = fan.map((q, index) => ({ q, x: x(startYear + index) }));
  const band = (lower: 0 | 1, upper: 3 | 4) =>
    area<{ q: Quantiles; x: number }>(
      (p) => p.x,
      (p) => y(p.q[lower]),
      (p) => y(p.q[upper]),
    )(points) ?? '';
  const middleAt = (year: number) => {
    const before = Math.min(Math.max(Math.floor(year - startYear), 0), fan.length - 1);
    const a = fan[before]?.[2] ?? 0;
    const b = fan[before + 1]?.[2] ?? a;
    return y(a + (b - a) * (year - startYear - before));
  };
  const placed = spread(
    ends.map(({ value }) => y(value)),
    lineGap,
    top + 4,
    bottom,
  );
  return {
    width,
    height,
    left,
    right,
    zero: y(0),
    outer: band(0, 4),
    inner: band(1, 3),
    middle:
      line<{ q: Quantiles; x: number }>(
        (p) => p.x,
        (p) => y(p.q[2]),
      )(points) ?? '',
    xTicks: yearTicks(startYear, fan.length - 1, right - left).map((year) => ({ x: x(year), label: String(year) })),
    yTicks: y.ticks(5).map((value) => ({ y: y(value), value })),
    ends: ends.map((end, index) => ({ ...end, y: placed[index] ?? 0, from: y(end.value) })),
    marks: marks.map((mark, index) => {
      const at = Math.min(Math.max(x(mark.at), left), right);
      const length = 8 + mark.label.length * characterWidth;
      const anchor = at + length < width || at < length ? 'start' : 'end';
      return { ...mark, x: at, yLabel: 14 + index * laneHeight, yFoot: middleAt(mark.at), anchor };
    }),
  };
}

/** Whole years in even steps from the first after a decimal one, as many as have room. */
function yearTicks(from: number, length: number, room: number): number[] {
  const start = Math.ceil(from - 1e-9);
  const years = Math.floor(from + length - start + 1e-9);
  const most = Math.max(2, Math.floor(room / 56));
  const fits = (step: number) => years / step + 1 <= most;
  const even = [1, 2, 3, 4, 5, 6, 7, 8, 10].find((step) => years % step === 0 && fits(step));
  const step = even ?? [2, 3, 5, 10].find(fits) ?? years;
  return Array.from({ length: Math.floor(years / step) + 1 }, (_, index) => start + index * step);
}
