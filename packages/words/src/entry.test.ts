import { expect, test } from 'vitest';
import { entryOf, entryText } from './entry.ts';

test.each([
  [{ education: "Bachelor's degree", experience: 'None' }, 'a bachelor’s degree and no experience in a related occupation'],
  [
    { education: "Associate's degree", experience: 'Less than 5 years' },
    'an associate’s degree and less than 5 years of experience in a related occupation',
  ],
  [
    { education: "Master's degree", experience: '5 years or more' },
    'a master’s degree and 5 years or more of experience in a related occupation',
  ],
  [{ education: 'not-published', experience: 'None' }, 'no experience in a related occupation'],
  [{ education: 'not-published', experience: 'not-published' }, undefined],
] as const)('%o is said as part of a sentence', (entry, text) => expect(entryOf(entry)).toBe(text));

test('occupations with the same entry stand together', () => {
  const of = (title: string, education: string) => ({
    soc: '15-0000',
    title,
    share: 0.5,
    growthPercent: 1,
    openingsPerYear: 1,
    education,
    experience: 'None',
    figure: 'projection:x/y',
  });
  const occupations = [
    of('Data scientists', "Bachelor's degree"),
    of('Statisticians', "Master's degree"),
    of('Actuaries', "Bachelor's degree"),
  ];
  expect(entryText({ release: '2024-34', occupations })).toBe(
    'Typical for entry, by the Bureau of Labor Statistics (2024-34): a bachelor’s degree and no experience in a related occupation (data scientists and actuaries); a master’s degree and no experience in a related occupation (statisticians).',
  );
});
