import { resolve } from 'node:path';
import type { Catalog } from '@masterplan/model';
import { WrongInput } from '../exit.ts';
import type { Shell } from '../shell.ts';

/** The catalog of the data folder. Throws WrongInput with every problem of its records. */
export async function openCatalog(shell: Shell): Promise<Catalog> {
  const read = await shell.readCatalog(resolve(shell.cwd, shell.globals().data));
  if (!read.ok) throw new WrongInput(read.problems);
  return read.catalog;
}
