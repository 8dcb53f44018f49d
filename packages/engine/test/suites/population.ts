import { isPublished } from '@masterplan/model';
import { describe, expect, test } from 'vitest';
import { quantile } from '../../src/math/quantile.ts';
import { luckOf } from '../../src/outlook/luck.ts';
import { payFactors } from '../../src/outlook/program-pay.ts';
import { catalog } from './support.ts';

const FUTURES = 4_096;

describe('simulated graduates', () => {
  const luck = luckOf(1, FUTURES);
  const factors = (id: string, kappaQ: number): Float64Array => {
    const row = catalog.listed.find((listed) => listed.id === id);
    if (!row) throw new Error(`no row ${id}`);
    const into = new Float64Array(FUTURES);
    const share = new Float64Array(FUTURES).fill(kappaQ);
    payFactors(row.estimate, 0, { institution: row.unitid, cell: 17 + row.unitid }, 0, share, luck, into);
    return into;
  };
  const middle = (values: Float64Array) => quantile(values.slice().sort(), 0.5);
  const advantage = (id: string) => {
    const row = catalog.listed.find((listed) => listed.id === id);
    return row ? row.estimate.institution.mean + row.estimate.cell.mean : Number.NaN;
  };
  const rows = catalog.listed.filter((row) => isPublished(row.pay[5])).map((row) => row.id);

  test('of two programs earn in the ratio of the programs’ estimates, to the power κ_q', () => {
    const [high = '', low = ''] = [
      rows.reduce((a, b) => (advantage(b) > advantage(a) ? b : a)),
      rows.reduce((a, b) => (advantage(b) < advantage(a) ? b : a)),
    ];
    for (const kappaQ of [0.2, 0.4, 1]) {
      const ratio = Math.log(middle(factors(high, kappaQ)) / middle(factors(low, kappaQ)));
      expect(ratio / kappaQ).toBeCloseTo(advantage(high) - advantage(low), 1);
    }
  });
  test('of a program at its field’s mean earn the field’s pay', () => {
    const mean = rows.find((id) => Math.abs(advantage(id)) < 0.01);
    expect(mean).toBeDefined();
    expect(middle(factors(mean ?? '', 1))).toBeCloseTo(1, 1);
  });
  test('published medians of the field and the estimates’ fifth-year pay keep one order', () => {
    const published = catalog.listed
      .filter((row) => row.cip === '11.07')
      .flatMap((row) => (isPublished(row.pay[5]) ? [{ real: row.pay[5], estimate: row.estimate.pay[5][1] }] : []));
    let agree = 0;
    let pairs = 0;
    for (const a of published)
      for (const b of published)
        if (a.real < 0.9 * b.real) {
          pairs += 1;
          if (a.estimate < b.estimate) agree += 1;
        }
    expect(agree / pairs).toBeGreaterThan(0.95);
  });
});
