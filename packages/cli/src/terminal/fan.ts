import type { Quantiles } from '@masterplan/model';
import { usdShort } from '@masterplan/words';
import type { Page } from './page.ts';
import { type Paint, paint } from './paint.ts';
import { clean, padded } from './text.ts';

const ROWS = 12;
const LABEL = 7;
const END_LABEL = 8;

interface Glyphs {
  outer: string;
  inner: string;
  middle: string;
  zero: string;
}
const unicodeGlyphs: Glyphs = { outer: '░', inner: '▒', middle: '━', zero: '─' };
const asciiGlyphs: Glyphs = { outer: '.', inner: ':', middle: '#', zero: '-' };

/**
 * A fan chart in text: cumulative gain by year, the middle half dark, eight in ten light, the middle future as a line.
 * `fan` holds one entry a year from `firstYear` on.
 */
export function fanChart(page: Page, fan: readonly Quantiles[], firstYear: number): string[] {
  if (fan.length < 2) return [];
  const glyphs = page.unicode ? unicodeGlyphs : asciiGlyphs;
  const width = page.width - LABEL - 1 - END_LABEL;
  const { low, step } = scale(fan);
  const rowOf = (value: number): number => Math.round((value - low) / step);
  const columns = Array.from({ length: width }, (_, x) => between(fan, (x / (width - 1)) * (fan.length - 1)));
  const labels = endLabels(fan.at(-1), rowOf);
  const lines: string[] = [];
  for (let row = ROWS - 1; row >= 0; row--) {
    const label = row % 2 === rowOf(0) % 2 ? usdShort(low + row * step) : '';
    const plot = columns.map((column) => cell(column, row, rowOf, glyphs));
    lines.push(
      `${padded(clean(page, label), LABEL, 'right')} ${painted(page, plot, glyphs)} ${clean(page, labels.get(row) ?? '')}`.trimEnd(),
    );
  }
  return [...lines, axis(fan.length, firstYear, width)];
}

function cell([p10, p25, p50, p75, p90]: Quantiles, row: number, rowOf: (value: number) => number, glyphs: Glyphs): string {
  if (row === rowOf(p50)) return glyphs.middle;
  if (row >= rowOf(p25) && row <= rowOf(p75)) return glyphs.inner;
  if (row >= rowOf(p10) && row <= rowOf(p90)) return glyphs.outer;
  return row === rowOf(0) ? glyphs.zero : ' ';
}

/** Runs of the same character are painted together. */
function painted(page: Page, plot: readonly string[], glyphs: Glyphs): string {
  if (!page.color) return plot.join('');
  const paints: Record<string, Paint> = { [glyphs.middle]: 'bold', [glyphs.inner]: 'path', [glyphs.outer]: 'path', [glyphs.zero]: 'dim' };
  return plot.join('').replace(/(.)\1*/gu, (run) => {
    const how = paints[[...run][0] ?? ''];
    return how === undefined ? run : paint(page, how, run);
  });
}

/** A round step that lets the whole fan and zero stand within the rows. */
function scale(fan: readonly Quantiles[]): { low: number; step: number } {
  const least = Math.min(0, ...fan.map((quantiles) => quantiles[0]));
  const most = Math.max(0, ...fan.map((quantiles) => quantiles[4]));
  for (let power = 0; ; power++) {
    for (const factor of [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]) {
      const step = factor * 10 ** power * 100;
      const low = Math.floor(least / step) * step;
      if (low + step * (ROWS - 1) >= most) return { low, step };
    }
  }
}

function between(fan: readonly Quantiles[], position: number): Quantiles {
  const index = Math.min(fan.length - 2, Math.floor(position));
  const [a, b] = [fan[index], fan[index + 1]];
  const share = position - index;
  const mix = (q: 0 | 1 | 2 | 3 | 4): number => (a?.[q] ?? 0) + ((b?.[q] ?? 0) - (a?.[q] ?? 0)) * share;
  return [mix(0), mix(1), mix(2), mix(3), mix(4)];
}

/** The last year's values beside their rows; where two fall on one row, the middle future's stays. */
function endLabels(last: Quantiles | undefined, rowOf: (value: number) => number): Map<number, string> {
  const labels = new Map<number, string>();
  if (!last) return labels;
  for (const value of [last[0], last[4], last[2]]) labels.set(rowOf(value), usdShort(value));
  return labels;
}

function axis(years: number, firstYear: number, width: number): string {
  const chars = Array.from({ length: LABEL + 1 + width + END_LABEL }, () => ' ');
  const every = years > 20 ? 5 : 3;
  for (let year = 0; year < years; year += every) {
    const x = LABEL + 1 + Math.round((year / (years - 1)) * (width - 1));
    const text = String(firstYear + year);
    const from = Math.max(0, Math.min(chars.length - text.length, x - 1));
    for (const [offset, char] of [...text].entries()) chars[from + offset] = char;
  }
  return chars.join('').trimEnd();
}
