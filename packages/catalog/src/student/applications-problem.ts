import {
  type ApplicationEntry,
  type Applications,
  type Catalog,
  type CommitApplication,
  type CommitProblem,
  isPublished,
} from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import type { Located } from '../records/yaml.ts';
import { checkDates, type Report } from './applications-checks.ts';
import { answerTimes, firstOf, plusDays, publishedDeadline } from './applications-dates.ts';
import { bounded } from './text.ts';

type At = Pick<Located, 'file' | 'lineOf'>;
export type ReadCommitProblem = { ok: true; problem: CommitProblem } | { ok: false; problems: Problem[] };

/**
 * The decision that a file of applications asks for: published deadlines and rates filled in, days held against today and one
 * another. `values` are what attending is worth by the outlook, dollars by program, for entries that state none.
 */
export function commitProblem(
  applications: Applications,
  catalog: Catalog,
  { asOf, at, values }: { asOf: string; at: At; values?: ReadonlyMap<string, number> | undefined },
): ReadCommitProblem {
  const problems: Problem[] = [];
  const entries = applications.applications.map((entry, index) => {
    const report: Report = (path, message) => {
      const whole = ['applications', index, ...path];
      problems.push({ file: at.file, line: at.lineOf(whole), field: whole.join('.'), message });
    };
    return applicationOf(entry, { applications, catalog, asOf, values, report });
  });
  if (problems.length > 0) return { ok: false, problems: bounded(problems) };
  const shared = catalog.parameters.find(({ id }) => id === 'admission-shared-log-odds')?.value ?? 0;
  const { name, example, nextYearUsd, sharedLogOdds = shared } = applications;
  return { ok: true, problem: { asOf, name, example, nextYearUsd, sharedLogOdds, applications: entries } };
}

interface Around {
  applications: Applications;
  catalog: Catalog;
  asOf: string;
  values: ReadonlyMap<string, number> | undefined;
  report: Report;
}

function applicationOf(entry: ApplicationEntry, { applications, catalog, asOf, values, report }: Around): CommitApplication {
  const { program, status, answer, deposit, facts } = entry;
  const deep = catalog.programs.find(({ id }) => id === program)?.record;
  const row = catalog.listed.find(({ id }) => id === program);
  const last = status === 'planned' ? deadlineOf(entry, deep, report) : undefined;
  checkDates(entry, last, asOf, report);
  const early = last === undefined ? undefined : plusDays(last, -applications.daysBeforeDeadline);
  const stated = entry.valueUsd ?? values?.get(program);
  if (stated === undefined && status !== 'rejected')
    report(
      [],
      values
        ? "the candidate's outlook has no path through this program: it does not meet their constraints (hours, delivery, states, months); give «valueUsd», or change the candidate"
        : "no «valueUsd» says what attending is worth against staying put; give it, or name your candidate's file with --candidate, so that the outlook says it",
    );
  return {
    id: `${program}@${entry.start}`,
    title: deep?.name ?? catalog.fields.find(({ cip }) => cip === row?.cip)?.title ?? program,
    institution: deep?.institution.name ?? catalog.institutions.find(({ unitid }) => unitid === row?.unitid)?.name ?? '',
    status,
    ...(early !== undefined && { deadline: early < asOf ? asOf : early }),
    ...(answer && isOpen(status) && { answer: answerTimes(answer) }),
    ...chanceOf(entry, deep?.admission.acceptanceRate, report),
    applyUsd: entry.feeUsd + entry.effortUsd,
    ...(deposit && { deposit }),
    start: firstOf(entry.start),
    valueUsd: stated ?? 0,
    valueFrom: entry.valueUsd === undefined ? 'outlook' : 'yours',
    facts: facts.map(({ resolves, ...fact }) => ({ ...fact, resolves: resolves === 'asking' || resolves >= asOf ? resolves : 'never' })),
  };
}

const isOpen = (status: ApplicationEntry['status']): boolean => status === 'planned' || status === 'applied' || status === 'waitlisted';

function deadlineOf(
  entry: ApplicationEntry,
  program: Parameters<typeof publishedDeadline>[0] | undefined,
  report: Report,
): string | undefined {
  if (entry.deadline !== undefined) return entry.deadline;
  const found = program ? publishedDeadline(program, entry.start, entry.round) : { rounds: [] };
  if (typeof found === 'string') return found;
  const rounds =
    found.rounds.length > 0
      ? `its published rounds: ${found.rounds.join(', ')} (name one with «round»), or`
      : 'none is published for this program;';
  report([], `the last day to apply is missing; ${rounds} give «deadline»`);
  return undefined;
}

function chanceOf(
  entry: ApplicationEntry,
  rate: number | 'not-published' | undefined,
  report: Report,
): Pick<CommitApplication, 'chance' | 'chanceFrom'> {
  if (!isOpen(entry.status)) return { chance: entry.status === 'rejected' ? 0 : 1, chanceFrom: 'settled' };
  if (typeof entry.chance === 'number') return { chance: entry.chance, chanceFrom: 'yours' };
  if (rate !== undefined && isPublished(rate)) return { chance: rate, chanceFrom: 'published' };
  report(
    entry.chance === undefined ? [] : ['chance'],
    'no rate of admission is published for this program; give «chance», your own estimate between 0 and 1',
  );
  return { chance: 0, chanceFrom: 'yours' };
}
