import type { Candidate, Catalog, Decision, PathDetail } from '@masterplan/model';
import { candidateIn } from '../candidate/read.ts';
import { openCatalog } from '../catalog/open.ts';
import { findProgram } from '../commands/program.ts';
import { decisionFor } from '../decision.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import type { Shell } from '../shell.ts';

export interface Asked {
  asOf: string;
  seed: number;
  futures: number;
}
export interface Decided {
  catalog: Catalog;
  candidate: Candidate;
  decision: Decision;
}

/** Futures a path where the ranking is asked for, not the outlook in full. */
export const FUTURES = 1024;

/** The decision for a candidate's file, with these programs worked out in full. Throws WrongInput for what is wrong in the file. */
export async function decided(shell: Shell, file: string, asked: Asked, programs: readonly string[] = []): Promise<Decided> {
  shell.progress('reading the catalog');
  const text = await readText(shell, file);
  const catalog = await openCatalog(shell);
  const shortlist = [...new Set(programs.map((program) => findProgram(catalog, program).id))];
  const candidate = { ...candidateIn(file, text, catalog, asked.asOf), ...(shortlist.length > 0 && { shortlist }) };
  shell.progress('ranking the catalog');
  const decision = await decisionFor(shell, catalog, candidate, asked);
  const conflict = decision.limits.find((limit) => limit.id === 'limit.preferences-conflict');
  shell.progress('');
  if (conflict) {
    const { say } = await import('@masterplan/words');
    shell.warn(`masterplan: ${say(conflict)}`);
  }
  return { catalog, candidate, decision };
}

/** The worked-out path of a program that was asked for. Throws WrongInput where the candidate's constraints leave it out. */
export async function pathOf({ catalog, candidate, decision }: Decided, program: string): Promise<PathDetail> {
  const { id } = findProgram(catalog, program);
  const path = Object.values(decision.paths).find(({ subject, attributes }) => subject === id && attributes !== undefined);
  if (path) return path;
  const parent = catalog.listed.find((row) => row.id === id)?.deepPrograms[0];
  if (parent !== undefined) throw new WrongInput(`«${id}» is not ranked itself: its program is on record as «${parent}»`);
  const [{ leftOut }, { constraintName, listed }] = await Promise.all([import('@masterplan/engine'), import('@masterplan/words')]);
  const failed = leftOut(catalog, candidate, id, decision.asOf);
  const why = failed.map(({ pace, constraints }) => `studied ${pace} it fails on ${listed(constraints.map(constraintName))}`).join('; ');
  throw new WrongInput(
    `«${id}» does not meet the constraints in the candidate's file${why && `: ${why}`}; so it has no rank, loosen them to compare it`,
  );
}
