import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Candidate, Catalog } from '@masterplan/model';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { didYouMean } from '../near.ts';
import type { Shell } from '../shell.ts';
import { candidateIn } from './read.ts';

/** An example candidate by its file's name. Throws WrongInput with the names that there are. */
export async function openExample(shell: Shell, name: string, catalog: Catalog, asOf: string): Promise<Candidate> {
  const folder = resolve(shell.cwd, shell.globals().data, 'examples');
  const names = (await readdir(folder).catch(() => []))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
  if (!names.includes(name))
    throw new WrongInput(`there is no example «${name}»${didYouMean(name, names) || `; the examples are ${names.join(', ')}`}`);
  const file = join(folder, `${name}.yaml`);
  return candidateIn(file, await readText(shell, file), catalog, asOf);
}
