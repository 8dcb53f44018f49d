import { checkCandidate, formatProblem, locate, readCandidate } from '@masterplan/catalog';
import { Candidate, type Catalog } from '@masterplan/model';
import { z } from 'zod';
import { unpack } from '../state/fragment.ts';
import { KeptApplications } from './kept-applications.ts';
import type { Checked, Self } from './protocol.ts';
import { type ProgramWish, ProgramWishes } from './wish.ts';

const SelfSchema = z.strictObject({
  candidate: Candidate,
  asOf: z.string().regex(/^20\d{2}-\d{2}-\d{2}$/, 'a date such as «2026-11-22»'),
  seed: z.number().int().min(0).max(4294967295),
  wishes: ProgramWishes.default([]),
  applications: KeptApplications.optional(),
});
/** The least by which a candidate is known, of this version or another. */
const Named = z.looseObject({ candidate: z.looseObject({ version: z.number(), name: z.string() }) });
const mostProblems = 8;

/** Holds a self against the schema and the catalog: every mistake as a sentence that says where it is. */
export function checkSelf(value: unknown, catalog: Catalog): Checked {
  const parsed = SelfSchema.safeParse(value);
  if (!parsed.success) return refuse(parsed.error.issues.map(({ path, message }) => sentence(path.map(String).join('.'), message)));
  const {
    wishes: all,
    applications: applied,
    ...self
  }: Self & { wishes: ProgramWish[]; applications?: KeptApplications | undefined } = parsed.data;
  const check = (candidate: Candidate) => checkCandidate(candidate, catalog, self.asOf, { file: '', lineOf: () => 0 });
  const gone = check(self.candidate).filter(({ field }) => ofCatalog.test(field));
  const candidate = gone.length === 0 ? self.candidate : without(self.candidate, new Set(gone.map(({ field }) => field)));
  const problems = check(candidate);
  if (problems.length > 0) return refuse(problems.map(({ field, message }) => sentence(field, message)));
  const wishes = all.filter(({ program }) => catalog.programs.some(({ id }) => id === program));
  const plans = all.filter((wish) => !wishes.includes(wish)).map(({ program }) => sentence('wishes', `there is no program «${program}»`));
  const isKnown = ({ program }: { program: string }) => [...catalog.programs, ...catalog.listed].some(({ id }) => id === program);
  const lost = applied?.applications.filter((entry) => !isKnown(entry)) ?? [];
  return {
    ok: true,
    self: { ...self, candidate },
    wishes,
    applications: applied && { ...applied, applications: applied.applications.filter(isKnown) },
    dropped: [
      ...gone.map(({ field, message }) => sentence(field, message)),
      ...plans,
      ...lost.map(({ program }) => sentence('applications', `there is no program «${program}»`)),
    ],
  };
}

/** Fields that name something of the catalog and that a candidate is whole without: another version may have lost it. */
const ofCatalog = /^(assumptions\.|offers\.\d+\.program$|shortlist\.)/;

function without(candidate: Candidate, gone: ReadonlySet<string>): Candidate {
  return {
    ...candidate,
    assumptions: Object.fromEntries(Object.entries(candidate.assumptions).filter(([id]) => !gone.has(`assumptions.${id}`))),
    offers: candidate.offers.filter((_, index) => !gone.has(`offers.${index}.program`)),
    shortlist: candidate.shortlist.filter((_, index) => !gone.has(`shortlist.${index}`)),
  };
}

/** Reads a link's fragment: unpacks it within limits and checks it. Never throws. */
export async function readLink(fragment: string, catalog: Catalog): Promise<Checked> {
  const unpacked = await unpack(fragment);
  if (!unpacked.ok) return refuse([unpacked.problem]);
  if (!Named.safeParse(unpacked.value).success) return refuse(['The link could not be read: what it holds is no candidate.']);
  return checkSelf(unpacked.value, catalog);
}

/** Reads stored text (JSON of a self), as the browser kept it. Never throws. */
export function checkText(text: string, catalog: Catalog): Checked {
  try {
    const value: unknown = JSON.parse(text);
    return checkSelf(value, catalog);
  } catch {
    return refuse(['What was kept in this browser is not readable.']);
  }
}

/** Reads a candidate's file, YAML or JSON, into a self of that day and seed. Never throws. */
export function checkFile(name: string, text: string, { asOf, seed }: Omit<Self, 'candidate'>, catalog: Catalog): Checked {
  try {
    const read = readCandidate(name, text, catalog, asOf);
    return read.ok
      ? { ok: true, self: { candidate: read.candidate, asOf, seed }, wishes: [], applications: undefined, dropped: [] }
      : refuse(read.problems.map((problem) => `${formatProblem(problem)}.`));
  } catch {
    return refuse([`${name} is not readable.`]);
  }
}

/** Reads a file that holds a whole self, as it is linked: the candidate with what goes with it. Never throws. */
export function checkSelfFile(name: string, text: string, catalog: Catalog): Checked {
  const read = locate(name, text);
  return read.ok ? checkSelf(read.value, catalog) : refuse(read.problems.map((problem) => `${formatProblem(problem)}.`));
}

function refuse(problems: string[]): Checked {
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

function sentence(where: string, what: string): string {
  return `${where === '' ? 'The whole' : `«${where}»`}: ${what.replace(/\.$/, '')}.`;
}
