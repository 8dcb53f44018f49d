import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, readCandidate } from '@masterplan/catalog';
import type { Catalog } from '@masterplan/model';
import type { Example } from '../src/state/page-data.ts';

/** The example that the page opens on. */
const first = 'working-professional';

/** The example candidates of the data folder, the one that the page opens on first. */
export function readExamples(dataFolder: string, catalog: Catalog, asOf: string): Example[] {
  const folder = join(dataFolder, 'examples');
  const examples = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name): Example => {
      const read = readCandidate(`data/examples/${name}`, readFileSync(join(folder, name), 'utf8'), catalog, asOf);
      if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
      return { id: name.replace(/\.yaml$/, ''), candidate: read.candidate };
    });
  return examples.sort((a, b) => Number(b.id === first) - Number(a.id === first));
}
