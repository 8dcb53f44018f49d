import { type Message, type MessageArgs, type MessageId, roleIds } from '@masterplan/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageIds, say } from './say.ts';

const verdict: MessageArgs['verdict.strong'] = {
  title: 'Online MS in Computer Science',
  institution: 'Georgia Tech',
  pace: 'part-time',
  pays: 0.7,
  kind: 'working-professional',
};

/** One of each: a message missing here is a type error. */
const samples: { [K in MessageId]: MessageArgs[K] } = {
  'verdict.strong': verdict,
  'verdict.depends': { ...verdict, on: 'role-change' },
  'verdict.cheaper-first': { ...verdict, cheaper: 'MicroMasters in Analytics', cheaperPays: 0.8, cheaperCostUsd: 1_500 },
  'verdict.not-now': { ...verdict, pays: 0.3, pace: 'full-time' },
  'verdict.none': { programs: 1_680, constraint: 'max-tuition' },
  'reason.net-gain': { p50Usd: 96_000, p10Usd: -14_000, p90Usd: 348_000, years: 15 },
  'reason.role-change': { role: 'ai-governance-specialist', withDegree: 0.6, without: 0.1, gainUsdPerYear: 35_123, payUsdPerYear: 82_000 },
  'reason.closes-gap': { chosen: 0.8, cheaper: 0.45, area: 'deep-learning' },
  'reason.low-cost': { costUsd: 8_412, shareOfPay: 0.1 },
  'reason.keeps-pay': { months: 32, hoursPerWeek: 14 },
  'reason.soon': { months: 21, breakEvenYears: 5.4 },
  'reason.pay-level': { pay5Usd: 164_999, published: 1 },
  'objection.never': { share: 0.3 },
  'objection.loss': { p10Usd: -40_000 },
  'objection.forgone': { usd: 98_000, months: 21 },
  'objection.debt': { loanUsd: 60_000, monthlyUsd: 690 },
  'objection.missing-money': { usd: 23_000 },
  'objection.cheaper': { title: 'MicroMasters in Analytics', closes: 0.45, costUsd: 1_200 },
  'objection.thin-evidence': { assumed: 18, total: 40 },
  'objection.not-finishing': { share: 0.35 },
  'objection.long-weeks': { hoursPerWeek: 24, months: 32 },
  'objection.bridging': { areas: 'linear-algebra, calculus' },
  'objection.visa': { chance: 0.67 },
  'break-even.tuition': { turnsAtUsd: 61_000, nowUsd: 9_960 },
  'break-even.tuition-always': { nowUsd: 9_960, upToUsd: 300_000 },
  'break-even.never-pays': { nowUsd: 9_960 },
  'feature.working': { years: 6, payUsd: 82_000 },
  'feature.recent-degree': { years: 0 },
  'feature.other-occupation': { occupation: 'Industrial Engineers', role: 'data-scientist' },
  'feature.research': { publications: 1 },
  'feature.research-goal': { role: 'research-scientist' },
  'feature.technical-start': { level: 0.8 },
  'feature.little-experience': { years: 1 },
  'feature.other-degree': { field: 'engineering' },
  'limit.plan-defaults': {},
  'limit.taxes-real': {},
  'limit.repayment-standard': {},
  'limit.pay-pooled': {},
  'limit.aid-recipients': {},
  'limit.role-change-judgment': {},
  'limit.place-fixed': {},
  'limit.living-cost': {},
  'limit.admission': {},
  'limit.joint-weights': {},
  'limit.near-ties': {},
  'limit.no-advice': {},
  'limit.visa-simple': {},
  'limit.home-pay': {},
  'limit.alternatives-judgment': {},
  'limit.uncovered-criteria': {},
  'limit.preferences-conflict': { conflict: [{ kind: 'order', more: 'outcomes', less: 'return' }] },
};

const sentence = (text: string): void => {
  expect(text).toMatch(/^[A-Z0-9$−].*\.$/);
  expect(text).not.toMatch(/undefined|NaN|Infinity|null|[{}]|!| {2}|\[object|\bbest\b|--/);
};

describe('say', () => {
  it('has a sample of every message', () => expect(Object.keys(samples).sort()).toEqual([...messageIds].sort()));

  it.each(Object.entries(samples))('%s is a plain sentence', (id, args) => {
    const message = { id, args } as Message;
    sentence(say(message));
  });

  it('says the verdict in one sentence with its numbers', () => {
    expect(say({ id: 'verdict.strong', args: verdict })).toBe(
      'It pays in 7 of 10 futures like yours, if you keep your job and study part-time: Online MS in Computer Science, Georgia Tech.',
    );
  });

  it('says what a verdict hangs on', () => {
    for (const on of ['money', 'role-change', 'cheaper-gap', 'tuition', 'some-new-lever'])
      sentence(say({ id: 'verdict.depends', args: { ...verdict, on } }));
    expect(say({ id: 'verdict.depends', args: { ...verdict, on: 'role-change' } })).toContain('hangs on your chance to change role');
  });

  it('speaks of a tuition that must fall differently from one that may rise', () => {
    expect(say({ id: 'break-even.tuition', args: { turnsAtUsd: 20_000, nowUsd: 60_000 } })).toContain('would pay');
    expect(say({ id: 'break-even.tuition', args: { turnsAtUsd: 61_000, nowUsd: 9_960 } })).toContain('while tuition stays under $61,000');
  });

  it('holds for any numbers', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(number, number, number, number, fc.constantFrom(...roleIds), (a, b, c, d, role) => {
        sentence(say({ id: 'reason.net-gain', args: { p50Usd: a, p10Usd: b, p90Usd: c, years: d } }));
        sentence(say({ id: 'reason.role-change', args: { role, withDegree: a, without: b, gainUsdPerYear: c, payUsdPerYear: d } }));
        sentence(say({ id: 'reason.low-cost', args: { costUsd: a, shareOfPay: b } }));
        sentence(say({ id: 'objection.loss', args: { p10Usd: a } }));
        sentence(say({ id: 'break-even.tuition', args: { turnsAtUsd: a, nowUsd: b } }));
        sentence(say({ id: 'verdict.not-now', args: { ...verdict, pays: a } }));
      }),
    );
  });
});
