import { readdirSync, readFileSync } from 'node:fs';
import { EducationBenefits, FederalTax, Filing, StateTax } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { assess, bracketTax, type TaxCase, yearRules } from '../../src/money/tax.ts';

const read = <S extends z.ZodType>(schema: S, file: string): z.infer<S> => schema.parse(parse(readFileSync(file, 'utf8')));
const money = {
  federalTax: read(FederalTax, 'data/money/federal-tax.yaml'),
  stateTax: read(StateTax, 'data/money/state-tax.yaml'),
  benefits: read(EducationBenefits, 'data/money/education-benefits.yaml'),
};

/** A named case: what goes in, what a publication says comes out, how that follows, and where it stands. */
const Case = z.strictObject({
  name: z.string(),
  in: z.strictObject({
    year: z.number(),
    ahead: z.number().default(0),
    inflation: z.number().default(0),
    filing: Filing,
    state: z.string().default('TX'),
    wages: z.number().default(0),
    loanInterest: z.number().default(0),
    educationExpenses: z.number().default(0),
    employerAid: z.number().default(0),
    forgiven: z.number().default(0),
    nonresident: z.boolean().default(false),
    treaty: z.boolean().default(false),
    /** Taxable income of the state, for cases of its schedule alone. */
    stateTaxable: z.number().default(0),
  }),
  expect: z.record(z.string(), z.number()),
  how: z.string(),
  source: z.string(),
  /** USD by which a printed figure may differ; else half a cent. */
  within: z.number().default(0.005),
});

function computed({ in: given }: z.infer<typeof Case>): Map<string, number> {
  const taxCase: TaxCase = {
    year: given.year,
    filing: given.filing,
    state: given.state,
    nonresident: given.nonresident,
    treatyStandardDeduction: given.treaty,
  };
  const rules = yearRules(money, taxCase, { yearsAhead: given.ahead, inflation: given.inflation });
  const made = assess(rules, {
    wagesUsd: given.wages,
    loanInterestUsd: given.loanInterest,
    educationExpensesUsd: given.educationExpenses,
    employerAidUsd: given.employerAid,
    forgivenUsd: given.forgiven,
  });
  const stateSchedule = rules.state === undefined ? 0 : bracketTax(given.stateTaxable, rules.state.brackets);
  return new Map(Object.entries({ ...made, stateSchedule }));
}

const folder = 'packages/engine/test/money/cases';
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file.startsWith('tax-'));

describe.each(files)('%s', (file) => {
  const cases = z.array(Case).parse(parse(readFileSync(`${folder}/${file}`, 'utf8')));
  test.each(cases)('$name', (each) => {
    const made = computed(each);
    for (const [name, value] of Object.entries(each.expect))
      expect(Math.abs((made.get(name) ?? Number.NaN) - value), `${name} is ${made.get(name)}, not ${value}`).toBeLessThanOrEqual(
        each.within,
      );
  });
});

test('there are at least 330 cases and no name stands twice in a file', () => {
  const names = files.map((file) =>
    z
      .array(Case)
      .parse(parse(readFileSync(`${folder}/${file}`, 'utf8')))
      .map(({ name }) => name),
  );
  expect(names.flat().length).toBeGreaterThanOrEqual(330);
  for (const list of names) expect(new Set(list).size).toBe(list.length);
});

/** Where a published model disagrees with what is computed here, and why. */
const Difference = z.strictObject({
  name: z.string(),
  source: z.string(),
  why: z.string(),
  in: Case.shape.in.optional(),
  theirs: z.record(z.string(), z.number()).default({}),
  ours: z.record(z.string(), z.number()).default({}),
});

test('what is said of explained differences still holds', () => {
  const differences = z.array(Difference).parse(parse(readFileSync(`${folder}/explained-differences.yaml`, 'utf8')));
  for (const { name, in: given, ours } of differences) {
    if (given === undefined) continue;
    const made = computed({ name, in: given, expect: {}, how: '', source: '', within: 0 });
    for (const [key, value] of Object.entries(ours)) expect(made.get(key), name).toBeCloseTo(value, 2);
  }
});
