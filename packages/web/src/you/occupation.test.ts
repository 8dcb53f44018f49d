import { expect, test } from 'vitest';
import { occupationPhrase } from './occupation.ts';

test.each([
  ['Data Scientists', 'as a data scientist'],
  ['Actuaries', 'as an actuary'],
  ['Market Research Analysts and Marketing Specialists', 'as a market research analyst and marketing specialist'],
  ['Operations Research Analysts', 'as an operations research analyst'],
  ['Computer Science Teachers, Postsecondary', 'as a computer science teacher, postsecondary'],
  ['Computer Occupations, All Other', 'in computer occupations, all other'],
])('%s: %s', (title, phrase) => expect(occupationPhrase(title)).toBe(phrase));
