import { count, usdAbout, usdShort } from '@masterplan/words';
import { percent } from '../shared/numbers.ts';
import type { RankedPoint } from '../worker/standing.ts';
import type { Across, Upward } from './search.ts';

interface Axis {
  of: (point: RankedPoint) => number;
  write: (value: number) => string;
  /** For ticks. */
  short: (value: number) => string;
}

const money = (of: Axis['of']): Axis => ({ of, write: usdAbout, short: usdShort });
const whole = (value: number) => count(value);

/** What a program asks: less is better. */
export const acrossAxes: Record<Across, Axis> = {
  cost: money(({ costUsd }) => costUsd),
  cash: money(({ cashUsd }) => cashUsd),
  months: { of: ({ months }) => months, write: (n) => `${count(n)} months`, short: whole },
};

/** What it gives: more is better. */
export const upwardAxes: Record<Upward, Axis> = {
  gain: money(({ npvP50 }) => npvP50),
  low: money(({ npvP10 }) => npvP10),
  pays: { of: ({ pays }) => pays, write: (share) => percent(share), short: (share) => percent(share) },
  pay: money(({ pay5P50 }) => pay5P50),
  value: { of: ({ score }) => score * 100, write: whole, short: whole },
};

/** Where each point lies, with its place in the ranking; `onFront`: no other has as little of x and as much of y, and better in one. */
export interface Placed {
  point: RankedPoint;
  rank: number;
  x: number;
  y: number;
  onFront: boolean;
}

/** The points on two axes, by x, then the highest first. */
export function placed(points: readonly RankedPoint[], across: Across, upward: Upward): Placed[] {
  const all = points
    .map(
      (point, index): Placed => ({
        point,
        rank: index + 1,
        x: acrossAxes[across].of(point),
        y: upwardAxes[upward].of(point),
        onFront: false,
      }),
    )
    .sort((a, b) => a.x - b.x || b.y - a.y || a.rank - b.rank);
  let best: Placed | undefined;
  return all.map((one) => {
    const equal = best !== undefined && one.x === best.x && one.y === best.y;
    const onFront = best === undefined || one.y > best.y || equal;
    if (onFront) best = one;
    return { ...one, onFront };
  });
}

export type Range = readonly [low: number, high: number];

/** This share of the values at each end may lie outside the picture, which a few far ones would make empty. */
const cut = 0.004;

/** What the picture shows of both axes: nearly all of the points, and the whole front. */
export function ranges(all: readonly Placed[]): [x: Range, y: Range] {
  const front = all.filter(({ onFront }) => onFront);
  return [
    rangeOf(
      all.map(({ x }) => x),
      front.map(({ x }) => x),
    ),
    rangeOf(
      all.map(({ y }) => y),
      front.map(({ y }) => y),
    ),
  ];
}

export const isInside = ({ x, y }: Placed, [left, right]: Range, [bottom, top]: Range): boolean =>
  x >= left && x <= right && y >= bottom && y <= top;

function rangeOf(values: number[], kept: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b);
  const out = Math.floor(sorted.length * cut);
  const low = Math.min(sorted[out] ?? 0, ...kept);
  const high = Math.max(sorted[sorted.length - 1 - out] ?? 1, ...kept);
  const room = (high - low || 1) * 0.04;
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}
