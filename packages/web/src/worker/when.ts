import { commitProblem, formatProblem, readApplications } from '@masterplan/catalog';
import type { Applications, Catalog, CommitProblem } from '@masterplan/model';
import type { KeptApplications, KeptEntry } from './kept-applications.ts';
import { admission, type FilledEntry, fillEntry } from './when-fill.ts';

export interface WhenAsk {
  applications: KeptApplications;
  /** YYYY-MM-DD. */
  asOf: string;
  /** What attending is worth by the outlook, dollars by program. */
  values: Record<string, number>;
  /** Whether the outlook is whole: a program without a value has no path then. */
  final: boolean;
}

export interface WhenEntry extends FilledEntry {
  title: string;
  institution: string;
  /** Published rounds: name and MM-DD. */
  rounds: { name: string; deadline: string }[];
  /** Its value is still being worked out. */
  waiting: boolean;
}

/** What is wrong, at its field of an application, or of the whole list. */
export interface FieldProblem {
  entry: number | undefined;
  field: string;
  message: string;
}

/** The applications with what was filled in, what is wrong with them, and the decision about those that hold. */
export interface WhenView {
  entries: WhenEntry[];
  problems: FieldProblem[];
  weighed: { problem: CommitProblem; applications: Applications } | undefined;
}

/** Holds kept applications against the catalog and today. Those that something is wrong with are left out of the decision. Never throws. */
export function whenView(catalog: Catalog, { applications, asOf, values, final }: WhenAsk): WhenView {
  const entries = applications.applications.map((given): WhenEntry => {
    const filled = fillEntry(given, catalog, { asOf, value: values[given.program] });
    const waiting = filled.entry.valueUsd === undefined && given.status !== 'rejected' && !final;
    return { ...filled, ...namesOf(catalog, given.program), waiting };
  });
  const dates = applications.dates?.filter(hasDay);
  const kept = entries.map(({ entry }) => ({ ...entry, dates: entry.dates?.filter(hasDay) }));
  const whole = { applications: { ...applications, dates, applications: kept }, catalog, asOf };
  return {
    entries,
    ...weigh(
      whole,
      [...entries.keys()].filter((at) => !entries[at]?.waiting),
    ),
  };
}

/** A line of other days that is being filled in holds nothing up. */
const hasDay = ({ on }: { on: string }): boolean => on !== '';

interface Whole {
  applications: KeptApplications;
  catalog: Catalog;
  asOf: string;
}

/** All that is wrong, mistakes of form and of days at once, and the decision about the entries that nothing is wrong with. */
function weigh(whole: Whole, places: readonly number[]): Pick<WhenView, 'problems' | 'weighed'> {
  if (places.length === 0) return { problems: [], weighed: undefined };
  const first = attempt(whole, places);
  const { problems } = first;
  if (problems.length === 0) return first;
  // Days are looked at once the form holds: what is wrong in form is put aside for that.
  const wrong = new Map(problems.map(({ entry, field }) => [`${entry} ${field.split('.')[0]}`, field]));
  const applications = whole.applications.applications.map((entry, at) =>
    mended(entry, whole.catalog, (field) => wrong.has(`${at} ${field}`)),
  );
  const later = attempt({ ...whole, applications: { ...whole.applications, applications } }, places);
  const all = [...problems, ...later.problems.filter(({ entry, field }) => !wrong.has(`${entry} ${field.split('.')[0]}`))];
  const bad = new Set(all.map(({ entry }) => entry));
  const good = places.filter((place) => !bad.has(place));
  return { problems: all, weighed: bad.has(undefined) || good.length === 0 ? undefined : attempt(whole, good).weighed };
}

/** Reads the entries at these places and holds their days against one another. */
function attempt({ applications, catalog, asOf }: Whole, places: readonly number[]): Pick<WhenView, 'problems' | 'weighed'> {
  const kept = places.flatMap((place) => applications.applications[place] ?? []);
  const read = readApplications(JSON.stringify({ ...applications, applications: kept }), '', catalog);
  const made = read.ok ? commitProblem(read.applications, catalog, { asOf, at: read.at, values: new Map() }) : read;
  if (read.ok && made.ok) return { problems: [], weighed: { problem: made.problem, applications: read.applications } };
  const problems = made.ok ? [] : made.problems;
  return {
    weighed: undefined,
    problems: problems.map(({ field, message }) => {
      const [, at, rest = ''] = /^applications\.(\d+)(?:\.(.*))?$/.exec(field) ?? [];
      return at === undefined
        ? { entry: undefined, field, message }
        : { entry: places[Number(at)], field: rest || missingField(message), message };
    }),
  };
}

/** With something that holds in the fields that don't. */
function mended(entry: KeptEntry, catalog: Catalog, isWrong: (field: string) => boolean): KeptEntry {
  return {
    ...entry,
    ...(isWrong('chance') && { chance: admission(catalog, 'chance').value }),
    ...(isWrong('feeUsd') && { feeUsd: 0 }),
    ...(isWrong('effortUsd') && { effortUsd: 0 }),
    ...(isWrong('valueUsd') && { valueUsd: 0 }),
    ...(isWrong('deposit') && { deposit: undefined }),
    ...(isWrong('facts') && { facts: [] }),
    ...(isWrong('dates') && { dates: [] }),
  };
}

/** What is missing is told of the whole application: the field in which it is to be given. */
function missingField(message: string): string {
  if (message.includes('«valueUsd»')) return 'valueUsd';
  if (message.startsWith('the last day to apply')) return 'deadline';
  if (message.startsWith('when the answer comes')) return 'answer';
  return message.startsWith('no rate of admission') ? 'chance' : '';
}

function namesOf(catalog: Catalog, id: string): Pick<WhenEntry, 'title' | 'institution' | 'rounds'> {
  const record = catalog.programs.find((program) => program.id === id)?.record;
  if (record) {
    const { rounds } = record.admission;
    return { title: record.name, institution: record.institution.name, rounds: rounds === 'not-published' ? [] : rounds };
  }
  const row = catalog.listed.find((listed) => listed.id === id);
  return {
    title: catalog.fields.find(({ cip }) => cip === row?.cip)?.title ?? id,
    institution: catalog.institutions.find(({ unitid }) => unitid === row?.unitid)?.name ?? '',
    rounds: [],
  };
}

export type ApplicationsFile = { ok: true; applications: KeptApplications } | { ok: false; problems: string[] };

const mostProblems = 12;

/** Reads a file of applications. Every mistake is told with its line; then nothing is taken. */
export function applicationsFile(catalog: Catalog, name: string, text: string): ApplicationsFile {
  const read = readApplications(text, name, catalog);
  return read.ok
    ? { ok: true, applications: read.applications }
    : { ok: false, problems: read.problems.slice(0, mostProblems).map((problem) => `${formatProblem(problem).replace(/\.$/, '')}.`) };
}
