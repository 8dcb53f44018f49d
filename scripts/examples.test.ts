import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readCandidate } from '@masterplan/catalog';
import { keptCatalog } from '@masterplan/catalog/build';
import { memoText } from '@masterplan/cli';
import { decide } from '@masterplan/engine';
import { describe, expect, test } from 'vitest';

/**
 * The five example decisions under docs/examples: a change of any of them must be meant. `npm run examples` writes them
 * anew; say in the commit why they moved. The JSON holds the first 25 of the ranking; the digest is of the whole decision.
 */
const SHOWN = 25;
const read = keptCatalog('data');

describe('the example decisions', () => {
  test.each(readdirSync('data/examples').filter((name) => name.endsWith('.yaml')))('%s is as written down', async (name) => {
    if (!read.ok) throw new Error('the catalog has problems; run npm run catalog');
    const { catalog } = read;
    const file = `data/examples/${name}`;
    const candidate = readCandidate(file, readFileSync(file, 'utf8'), catalog, catalog.date);
    if (!candidate.ok) throw new Error(JSON.stringify(candidate.problems));
    const decision = decide(catalog, candidate.candidate, { asOf: catalog.date, seed: 1, futures: 2000 });
    const whole = JSON.stringify(decision);
    const digest = createHash('sha256').update(whole).digest('hex');
    const id = name.replace('.yaml', '');
    const shown = { ...decision, ranking: decision.ranking.slice(0, SHOWN), wholeDecisionSha256: digest };
    await expect(`${JSON.stringify(shown, null, 1)}\n`).toMatchFileSnapshot(`../docs/examples/${id}.json`);
    await expect(`${memoText(decision)}\n`).toMatchFileSnapshot(`../docs/examples/${id}.txt`);
  });
});
