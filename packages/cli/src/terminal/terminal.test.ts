import type { Quantiles } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotAndInterval, dots, gapBar, sparkline } from './bars.ts';
import { fanChart } from './fan.ts';
import { type Page, pageFor } from './page.ts';
import { pairs, table } from './table.ts';
import { clean, cut, toAscii, widthOf, wrapped } from './text.ts';

const page: Page = { width: 80, unicode: true, color: false };
const ascii: Page = { ...page, unicode: false };
const ASCII = /^[\x20-\x7e]*$/;
const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('the page', () => {
  const here = (env: Record<string, string>, terminal = true) => pageFor({ env, terminal, columns: 120 }, false);
  it('is at most 80 columns wide', () => {
    expect(here({}).width).toBe(80);
    expect(pageFor({ env: {}, terminal: true, columns: 70 }, false).width).toBe(70);
    expect(pageFor({ env: {}, terminal: false, columns: undefined }, false).width).toBe(80);
  });
  it('is plain where the terminal or the locale is', () => {
    expect(here({}).unicode).toBe(true);
    expect(here({ LANG: 'de_DE.UTF-8' }).unicode).toBe(true);
    expect(here({ LANG: 'C.UTF-8' }).unicode).toBe(true);
    for (const env of [{ LANG: 'C' }, { LC_ALL: 'POSIX', LANG: 'en_US.UTF-8' }, { LANG: 'en_US.ISO-8859-1' }, { TERM: 'dumb' }])
      expect(here(env).unicode).toBe(false);
    expect(pageFor({ env: {}, terminal: true, columns: 80 }, true).unicode).toBe(false);
  });
  it('has color only on a terminal that is not refused it', () => {
    expect(here({}).color).toBe(true);
    expect(here({}, false).color).toBe(false);
    expect(here({ NO_COLOR: '1' }).color).toBe(false);
    expect(here({ NO_COLOR: '' }).color).toBe(true);
    expect(here({ FORCE_COLOR: '1' }, false).color).toBe(true);
    expect(here({ FORCE_COLOR: '1', NO_COLOR: '1' }).color).toBe(false);
    expect(here({ TERM: 'dumb' }).color).toBe(false);
  });
});

describe('text', () => {
  it('becomes ASCII', () => {
    expect(toAscii('−$14k · «Zürich» — Łódź’s ≥ ½')).toBe('-$14k - "Zurich" - Lodz\'s >= 1/2');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(clean(ascii, text)).toMatch(ASCII);
      }),
    );
  });
  it('carries no control characters into a terminal', () => {
    expect(clean(page, 'a\u001b[31mb\u0007\u009b2J\nc')).not.toMatch(/\p{Cc}/u);
  });
  it('wraps within the width and loses no letter', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 80 }), (text, width) => {
        const lines = wrapped({ ...ascii, width }, text, '- ', '  ');
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(
          lines
            .map((line) => line.slice(2))
            .join('')
            .replaceAll(' ', ''),
        ).toBe(clean(ascii, text).replaceAll(' ', ''));
      }),
    );
  });
  it('is cut to its width', () => {
    expect(cut(page, 'abcdef', 4)).toBe('abc…');
    expect(cut(ascii, 'abcdef', 4)).toBe('a...');
    fc.assert(
      fc.property(anyText, fc.nat(50), (text, width) => {
        expect(widthOf(cut(page, clean(page, text), width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('tables', () => {
  it('stay within the page whatever their cells hold', () => {
    const cells = fc.tuple(anyText, fc.integer({ min: -1e6, max: 1e6 }).map(String), anyText);
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (rows) => {
        const lines = table(
          ascii,
          [
            { title: 'Name', flexible: true },
            { title: 'N', align: 'right' },
          ],
          rows.map(([name, number, under]) => ({ cells: [name, number], under: [under] })),
        );
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80);
      }),
    );
  });
  it('align numbers right and give long names a second line', () => {
    const lines = table(
      { ...page, width: 24 },
      [
        { title: 'Name', flexible: true },
        { title: 'Cost', align: 'right' },
      ],
      [{ cells: ['a rather long name', '$5'] }, { cells: ['b', '$1,234'] }],
    );
    expect(lines).toEqual(['Name                Cost', 'a rather long         $5', 'name', 'b                 $1,234']);
  });
  it('of pairs wrap their values', () => {
    expect(pairs({ ...page, width: 16 }, [['Id', 'one two three']])).toEqual(['Id  one two', '    three']);
  });
});

describe('bars', () => {
  it('show what there is, what is added and what is asked', () => {
    expect(gapBar(ascii, { has: 1, after: 2, asked: 3 }, 8)).toBe('##++.|..');
    expect(dotAndInterval(ascii, { low: 0, value: 0.5, high: 1 }, 5)).toBe('--o--');
    expect(dots(ascii, 0.7).text).toBe('##############......');
    expect(sparkline(page, [1, 2, 3])).toBe('▁▅█');
  });
  it('keep their length for any numbers', () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (has, after, asked) => {
        expect(gapBar(ascii, { has, after, asked }, 20)).toHaveLength(20);
      }),
    );
    fc.assert(
      fc.property(number, number, number, (low, value, high) => {
        expect(dotAndInterval(ascii, { low, value, high }, 12)).toHaveLength(12);
      }),
    );
  });
});

describe('the fan', () => {
  const sortedFive = fc
    .tuple(...Array.from({ length: 5 }, () => fc.double({ min: -2e6, max: 2e6, noNaN: true })))
    .map((values): Quantiles => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0] = [...values].sort((x, y) => x - y);
      return [a, b, c, d, e];
    });
  it('fits the page for any futures, in Unicode and in ASCII', () => {
    fc.assert(
      fc.property(fc.array(sortedFive, { minLength: 2, maxLength: 31 }), (fan) => {
        for (const place of [page, ascii]) {
          const lines = fanChart(place, fan, 2026);
          expect(lines.length).toBe(13);
          for (const line of lines) {
            expect(widthOf(line)).toBeLessThanOrEqual(80);
            expect(line).not.toMatch(/NaN|undefined/);
            if (!place.unicode) expect(line).toMatch(ASCII);
          }
        }
      }),
    );
  });
  it('draws the middle future and zero', () => {
    const lines = fanChart(
      ascii,
      [
        [0, 0, 0, 0, 0],
        [-20_000, -10_000, 50_000, 90_000, 120_000],
      ],
      2026,
    ).join('\n');
    expect(lines).toContain('$0 ');
    expect(lines).toContain('$50k');
    expect(lines).toContain('2026');
  });
  it('has nothing to draw for a single year', () => expect(fanChart(page, [[0, 0, 0, 0, 0]], 2026)).toEqual([]));
});
