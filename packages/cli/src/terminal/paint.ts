import type { Page } from './page.ts';

const codes = {
  bold: ['1', '22'],
  dim: ['2', '22'],
  path: ['34', '39'],
  warn: ['33', '39'],
  good: ['32', '39'],
  wrong: ['31', '39'],
} as const;
export type Paint = keyof typeof codes;

/** Colors a text, on pages that show color. */
export function paint(page: Pick<Page, 'color'>, how: Paint, text: string): string {
  if (!page.color || text === '') return text;
  const [on, off] = codes[how];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

/** A section's title, and the empty line before it. */
export const heading = (page: Page, title: string): string[] => ['', paint(page, 'bold', title)];
