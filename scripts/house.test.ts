import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom: one way only, and always through a package's public entry. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  catalog: ['model'],
  engine: ['model'],
  words: ['model'],
  cli: ['model', 'catalog', 'catalog/build', 'engine', 'words'],
  server: ['model', 'catalog', 'catalog/build', 'engine', 'words'],
  web: ['model', 'catalog', 'catalog/build', 'engine', 'words'],
};

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', '.git'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(ts|tsx|mjs)$/.test(entry.name)) yield path;
  }
}

const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
const imports = (text: string): string[] => [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes('/test/') || file.includes('/bench/');

describe('the house', () => {
  test.each(Object.keys(mayImport))('%s imports only what it may', (name) => {
    const wrong = [...sources(`packages/${name}`)].flatMap((file) =>
      imports(readFileSync(file, 'utf8'))
        .filter((target) => {
          if (target.startsWith('@masterplan/')) {
            const [first = '', ...rest] = target.slice('@masterplan/'.length).split('/');
            const entry = [first, ...rest].join('/');
            return first !== name && !isTest(file) && !mayImport[name]?.includes(entry);
          }
          return target.startsWith('.') && !join(file, '..', target).startsWith(`packages/${name}/`) && !isTest(file);
        })
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the engine is pure: no clock, chance, files, environment, Intl, or functions whose last bit differs between machines', () => {
    const forbidden =
      /\bMath\.(exp|expm1|log|log2|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot|random)\b|\*\*|\bDate\b|\bIntl\b|\bprocess\b|toLocale|\bperformance\b|\bfetch\b|from 'node:/;
    const wrong = [...sources('packages/engine/src')]
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        code(readFileSync(file, 'utf8'))
          .split('\n')
          .filter((line) => forbidden.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(wrong).toEqual([]);
  });

  test('only the catalog reads data/', () => {
    const wrong = ['engine', 'model', 'words'].flatMap((name) =>
      [...sources(`packages/${name}/src`)].filter((file) => !isTest(file) && /['"][./]*data\//.test(readFileSync(file, 'utf8'))),
    );
    expect(wrong).toEqual([]);
  });
});
