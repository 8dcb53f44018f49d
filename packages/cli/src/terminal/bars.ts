import type { Page } from './page.ts';

const at = (value: number, from: number, to: number, cells: number): number =>
  Math.max(0, Math.min(cells, Math.round(((value - from) / (to - from)) * cells)));

/** A filled bar with a lighter part after it and a mark on it: what there is, what is added, what is asked. */
export function gapBar(page: Pick<Page, 'unicode'>, levels: { has: number; after: number; asked: number }, cells = 20): string {
  const [full, added, empty, mark] = page.unicode ? ['█', '▒', '·', '┃'] : ['#', '+', '.', '|'];
  const has = at(levels.has, 0, 4, cells);
  const after = Math.max(has, at(levels.after, 0, 4, cells));
  const chars = Array.from({ length: cells }, (_, index) => (index < has ? full : index < after ? added : empty));
  if (levels.asked > 0) chars[Math.min(cells - 1, Math.max(0, at(levels.asked, 0, 4, cells) - 1))] = mark;
  return chars.join('');
}

/** A dot on its interval, on a scale from 0 to 1. */
export function dotAndInterval(page: Pick<Page, 'unicode'>, value: { low: number; value: number; high: number }, cells = 14): string {
  const [dot, line] = page.unicode ? ['●', '─'] : ['o', '-'];
  const place = (share: number): number => Math.min(cells - 1, at(share, 0, 1, cells - 1));
  const [low, middle, high] = [place(value.low), place(value.value), place(value.high)];
  return Array.from({ length: cells }, (_, index) => (index === middle ? dot : index >= low && index <= high ? line : ' ')).join('');
}

/** A row of futures: filled where the path ends ahead. */
export function dots(page: Pick<Page, 'unicode'>, share: number, of = 20): { text: string; ahead: number } {
  const ahead = Math.max(0, Math.min(of, Math.round(share * of)));
  const [full, empty] = page.unicode ? ['●', '○'] : ['#', '.'];
  return { text: full.repeat(ahead) + empty.repeat(of - ahead), ahead };
}

/** A line of values in one row of characters. */
export function sparkline(page: Pick<Page, 'unicode'>, values: readonly number[]): string {
  const ramp = page.unicode ? [...'▁▂▃▄▅▆▇█'] : [...'_.-=*#'];
  const low = Math.min(...values);
  const high = Math.max(...values);
  return values.map((value) => ramp[high === low ? 0 : Math.round(((value - low) / (high - low)) * (ramp.length - 1))] ?? '').join('');
}
