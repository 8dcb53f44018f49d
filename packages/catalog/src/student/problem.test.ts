import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProblem } from './problem.ts';
import { cellIn } from './problem-table.ts';

const matrix = `
criteria:
  - { id: price, better: lower, unit: usd }
  - { id: range }
alternatives:
  - { id: a, values: { price: 100, range: { normal: { mean: 5, sd: 1 } } } }
  - { id: b, values: { price: { interval: [90, 120] }, range: { samples: [4, 5, 6] } } }
`;
const messagesOf = (text: string, file = 'm.yaml'): string[] => {
  const read = readProblem(file, text);
  return read.ok ? [] : read.problems.map(({ line, field, message }) => `${line} ${field}: ${message}`);
};

describe('a decision matrix', () => {
  test('YAML with every kind of cell', () => {
    const read = readProblem('m.yaml', `${matrix}preferences: { order: [range, price] }\n`);
    expect(read.ok && read.problem.alternatives.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(read.ok && read.problem.criteria[0]).toEqual({ id: 'price', better: 'lower', unit: 'usd' });
  });
  test('CSV: settings in rows of their own, cells as people write them', () => {
    const read = readProblem('m.csv', 'option,price,range\n(better),lower,higher\n(weight),2,1\na,100,5 ± 1\nb,"[90, 120]",beta(2; 5)\n');
    expect(read.ok && read.problem).toMatchObject({
      criteria: [
        { id: 'price', better: 'lower' },
        { id: 'range', better: 'higher' },
      ],
      weights: { price: 2, range: 1 },
      alternatives: [
        { id: 'a', values: { price: 100, range: { normal: { mean: 5, sd: 1 } } } },
        { id: 'b', values: { price: { interval: [90, 120] }, range: { beta: { alpha: 2, beta: 5 } } } },
      ],
    });
  });
  test.each([
    ['a cell that is missing', matrix.replace('price: 100, ', ''), /6 .*no value for «price»/],
    ['a criterion that is not there', matrix.replace('price: 100', 'prize: 100'), /there is no criterion «prize»/],
    ['a name twice', matrix.replace('id: b', 'id: a'), /«a» stands here twice/],
    ['ends the wrong way round', matrix.replace('unit: usd', 'worst: 1, best: 9'), /lower is better here/],
    ['an interval upside down', matrix.replace('[90, 120]', '[120, 90]'), /lower end 120 lies above/],
    ['weights all zero', `${matrix}weights: { price: 0, range: 0 }\n`, /all weights are 0/],
    ['weights and preferences', `${matrix}weights: { price: 1 }\npreferences: { none: true }\n`, /either «weights» or «preferences»/],
    ['a preference about nothing', `${matrix}preferences: { order: [price, speed] }\n`, /no criterion «speed»/],
    ['a criterion twice in the order', `${matrix}preferences: { order: [price, [range, price]] }\n`, /«price» stands twice/],
    ['bounds upside down', `${matrix}preferences: { intervals: { price: [0.7, 0.2] } }\n`, /lower bound 0.7 lies above/],
    ['nothing known, and something', `${matrix}preferences: { none: true, order: [price, range] }\n`, /leave one out/],
    ['not a number', matrix.replace('100', '.nan'), /price/],
  ])('%s: a sentence with its place', (_, text, says) => {
    expect(messagesOf(text).join('\n')).toMatch(says);
  });
  test.each([
    ['a word for a number', 'option,price\na,cheap\n', /2 price: «cheap» is no value/],
    ['an empty cell', 'option,price,range\na,1,\n', /2 range: «a» has no value/],
    ['a comma that is not quoted', 'option,price\na,"1",2\n', /quote a cell that holds a comma/],
    ['nothing', '', /empty/],
    ['one column', 'option\na\n', /one column/],
  ])('CSV with %s: a sentence with its line', (_, text, says) => {
    expect(messagesOf(text, 'm.csv').join('\n')).toMatch(says);
  });
  test('whatever is written, reading ends with a matrix or with sentences', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.boolean(), (text, table) => {
        const read = readProblem(table ? 'm.csv' : 'm.yaml', text);
        return read.ok || read.problems.every(({ message }) => message.length > 0);
      }),
    );
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => cellIn(text) === undefined || text.length > 0));
  });
});
