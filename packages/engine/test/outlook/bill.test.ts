import { type Candidate, isPublished, type Pace } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { charged } from '../../src/money/published-price.ts';
import { priceOf } from '../../src/money/tuition.ts';
import { homePriceLevel } from '../../src/outlook/visa.ts';
import { parametersOf } from '../../src/parameters.ts';
import { priceLevelAt } from '../../src/places.ts';
import { pricesOf } from '../../src/plan/prices.ts';
import { catalog, deepProgram, example, optionFor, outlookFor } from '../suites/support.ts';

const graduate = example('recent-graduate', { offers: [] });
const billed = (candidate: Candidate, slug: string, pace: Pace) =>
  outlookFor(candidate, 3, 64).ofOption(optionFor(candidate, deepProgram(slug), pace));

describe('what a program costs', () => {
  const wholePrices = catalog.programs.flatMap(({ id, record: { cost } }) =>
    isPublished(cost) && isPublished(cost.tuition) && cost.tuition.basis === 'program-total' && isPublished(cost.tuition.nonresident)
      ? [{ id, usd: cost.tuition.nonresident, currency: cost.currency }]
      : [],
  );
  test.each(wholePrices.filter(({ currency }) => currency === 'USD'))('the price of the whole of $id is paid once', ({ id, usd }) => {
    const { tuitionUsd } = billed(graduate, id.replace('deep:', ''), 'full-time').cost.cost;
    expect(tuitionUsd).toBeGreaterThan(0.7 * usd);
    expect(tuitionUsd).toBeLessThan(1.4 * usd);
  });
  test('a flat fee for every six months costs less to who takes fewer of them', () => {
    const { record } = deepProgram('wgu-mscs-artificial-intelligence-machine-learning');
    const fee = isPublished(record.cost) && isPublished(record.cost.tuition) ? record.cost.tuition.resident : undefined;
    const slug = 'wgu-mscs-artificial-intelligence-machine-learning';
    for (const hoursPerWeek of [10, 40]) {
      const candidate = { ...graduate, study: { ...graduate.study, hoursPerWeek } };
      const { months } = optionFor(candidate, deepProgram(slug), 'part-time').plan;
      const { tuitionUsd } = billed(candidate, slug, 'part-time').cost.cost;
      expect(tuitionUsd / Math.ceil(months / 6) / Number(fee)).toBeGreaterThan(0.8);
      expect(tuitionUsd / Math.ceil(months / 6) / Number(fee)).toBeLessThan(1.2);
    }
  });
});

describe('a plan and the comparison', () => {
  const parameters = parametersOf(catalog, graduate);
  // Those that charge by the term or the year, where part-time is not full-time.
  const byTime = ['berkeley-ms-computer-science', 'iowa-ms-data-science', 'sjsu-ms-artificial-intelligence', 'ucsd-ms-statistics'];
  const priced = [
    ...catalog.programs.map((program) => ({ program, pace: 'full-time' as const })),
    ...byTime.map((slug) => ({ program: deepProgram(slug), pace: 'part-time' as const })),
  ].flatMap(({ program, pace }) => {
    const charges = pricesOf(program.record, graduate, catalog, parameters)[pace];
    return charges ? [{ id: program.id, pace, program, charges }] : [];
  });
  test.each(priced)('charge the same for $id $pace, but for the rise of prices since', ({ program, pace, charges }) => {
    const option = optionFor(graduate, program, pace);
    const { credits, terms } = option.plan;
    const { tuitionUsd, feesUsd } = priceOf(option, graduate, catalog, parameters, 2026);
    const rise = (tuitionUsd + feesUsd) / charged(charges, { credits, courses: credits / option.courseCredits, terms });
    expect(rise).toBeGreaterThan(0.98);
    expect(rise).toBeLessThan(1.25);
  });
});

describe('prices at home', () => {
  const parameters = parametersOf(catalog, graduate);
  test('are purchasing power over the rate of the same year, else of the latest', () => {
    // World Bank and Federal Reserve, 2024: 20.422 and 83.6566 rupees.
    expect(homePriceLevel(catalog, 'IN', parameters)).toBeCloseTo(20.422 / 83.6566, 9);
    // 29.879 taka for an international dollar in 2024, 122.3 for a dollar in January 2026.
    expect(homePriceLevel(catalog, 'BD', parameters)).toBeCloseTo(29.879 / 122.3, 9);
  });
  test('are assumed, movably, where no rate was found', () => {
    expect(homePriceLevel(catalog, 'IR', parameters)).toBe(parameters.value('home-price-level'));
    const own = parametersOf(catalog, { assumptions: { 'home-price-level': 0.5 } });
    expect(homePriceLevel(catalog, 'IR', own)).toBe(0.5);
  });
  test.each(Object.keys(catalog.money.prices.currencies))('a student from %s has an outlook', (country) => {
    const newcomer = example('newcomer-student-visa', { offers: [] });
    const home = { country, payPerYear: 100_000, taxRate: 0.1 };
    expect(billed({ ...newcomer, home }, 'ncstate-ms-analytics', 'full-time').cost.cost.livingUsd).toBeGreaterThan(0);
  });
});

describe('required fees', () => {
  const slug = 'berkeley-mids';
  const free = { offers: [{ program: `deep:${slug}`, tuitionUsd: 0 }] };
  const worker = example('working-professional', free);
  const without = { ...worker, finances: { ...worker.finances, employerUsdPerYear: 0, savingsUsd: 100_000 } };
  // 26 U.S.C. 25A(f)(1): tuition and fees required for enrollment; a fifth of them, up to $10,000 a year.
  test('count for the Lifetime Learning Credit', () => {
    const modest = { ...without, work: { payUsdPerYear: 60_000 } };
    const { feesUsd, taxCreditUsd } = billed(modest, slug, 'part-time').cost.cost;
    expect(feesUsd).toBeGreaterThan(1_000);
    expect(taxCreditUsd / (0.2 * feesUsd)).toBeGreaterThan(0.97);
    expect(taxCreditUsd / (0.2 * feesUsd)).toBeLessThan(1.03);
  });
  // 26 U.S.C. 127(c)(1): tuition, fees, and similar payments.
  test('are paid by an employer as tuition is', () => {
    const { feesUsd, employerUsd } = billed(worker, slug, 'part-time').cost.cost;
    expect(employerUsd).toBe(feesUsd);
  });
});

describe('a living while no pay comes in', () => {
  const { housingFoodUsdPerYear, booksTransportPersonalUsdPerYear } = catalog.money.prices.studentBudget;
  const yearly = housingFoodUsdPerYear + booksTransportPersonalUsdPerYear;
  const there = (slug: string) => {
    const { institution } = optionFor(graduate, deepProgram(slug), 'full-time');
    return (priceLevelAt(catalog, institution && isPublished(institution.cbsa) ? institution.cbsa : undefined) ?? Number.NaN) / 100;
  };
  test.each(['ncstate-ms-analytics', 'ucsd-ms-statistics'])(
    'is to be found at the prices of the campus of %s, wherever one comes from',
    (slug) => {
      const newcomer = example('newcomer-student-visa', { offers: [] });
      for (const candidate of [graduate, newcomer]) {
        const { cost, timing } = billed(candidate, slug, 'full-time');
        const found = cost.cost.livingUsd + cost.cost.livingChangeUsd;
        expect(found / ((yearly * there(slug) * (timing.end - timing.start)) / 12)).toBeGreaterThan(0.97);
        expect(found / ((yearly * there(slug) * (timing.end - timing.start)) / 12)).toBeLessThan(1.03);
      }
      const { country } = newcomer.home ?? { country: '' };
      const { cost, timing } = billed(newcomer, slug, 'full-time');
      const atHome = (yearly * homePriceLevel(catalog, country, parametersOf(catalog, newcomer)) * (timing.end - timing.start)) / 12;
      expect(cost.cost.livingUsd / atHome).toBeGreaterThan(0.97);
      expect(cost.cost.livingUsd / atHome).toBeLessThan(1.03);
    },
  );
  test('is paid, with the bills, by who is said to pay', () => {
    const rich = { ...graduate, finances: { ...graduate.finances, savingsUsd: 500_000 } };
    const { cost } = billed(rich, 'ncstate-ms-analytics', 'full-time').cost;
    const asked = cost.tuitionUsd + cost.feesUsd + cost.livingChangeUsd + cost.livingUsd;
    expect(cost.savingsUsedUsd / asked).toBeGreaterThan(0.95);
    expect(cost.savingsUsedUsd / asked).toBeLessThan(1.1);
  });
});
