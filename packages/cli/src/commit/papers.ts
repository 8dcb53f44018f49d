import { commitProblem, holdsPart, locate, readApplications } from '@masterplan/catalog';
import type { Applications, Candidate, Catalog, CommitProblem, Decision, PathDetail } from '@masterplan/model';
import { candidateIn } from '../candidate/read.ts';
import { decisionFor } from '../decision.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import type { Shell } from '../shell.ts';

const FUTURES = 2000;
const SEED = 1;

interface Named {
  file: string;
  text: string;
  candidateFile: string | undefined;
  asOf: string;
}

/** The decision that a file of applications asks for; values that it leaves out come from the candidate's outlook. Throws WrongInput. */
export async function problemIn(
  shell: Shell,
  catalog: Catalog,
  { file, text, candidateFile, asOf }: Named,
): Promise<{ applications: Applications; problem: CommitProblem; paths: PathDetail[] }> {
  const read = readApplications(text, file, catalog);
  if (!read.ok) throw new WrongInput(read.problems);
  const { applications, at } = read;
  const programs = [...new Set(applications.applications.filter(({ status }) => status !== 'rejected').map(({ program }) => program))];
  const candidate =
    candidateFile !== undefined
      ? candidateIn(candidateFile, await readText(shell, candidateFile), catalog, asOf)
      : holdsCandidate(file, text)
        ? candidateIn(file, text, catalog, asOf)
        : undefined;
  const paths = candidate ? await pathsOf(shell, catalog, { ...candidate, shortlist: programs }, asOf) : [];
  const own = programs.flatMap((program) => bestPath(paths, program) ?? []);
  const made = commitProblem(applications, catalog, {
    asOf,
    at,
    values: candidate && new Map(own.map((path) => [path.subject, path.npvMean])),
  });
  if (!made.ok) throw new WrongInput(made.problems);
  return { applications, problem: made.problem, paths: own };
}

/** Whether a file of applications is that of a whole self. */
function holdsCandidate(file: string, text: string): boolean {
  const located = locate(file, text);
  return located.ok && holdsPart(located.value, 'candidate');
}

/** Of a program's paths, full-time or part-time, the one that is worth most. */
const bestPath = (paths: readonly PathDetail[], program: string): PathDetail | undefined =>
  paths.filter(({ subject }) => subject === program).sort((a, b) => b.npvMean - a.npvMean)[0];

async function pathsOf(shell: Shell, catalog: Catalog, candidate: Candidate, asOf: string): Promise<PathDetail[]> {
  return Object.values((await decisionOf(shell, catalog, candidate, asOf)).paths);
}

/** The decision of a candidate, as «decide» makes it. */
export async function decisionOf(shell: Shell, catalog: Catalog, candidate: Candidate, asOf: string): Promise<Decision> {
  shell.progress('working out the outlook');
  return decisionFor(shell, catalog, candidate, { asOf, seed: SEED, futures: FUTURES });
}
