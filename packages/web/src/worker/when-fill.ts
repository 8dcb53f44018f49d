import { publishedDeadline } from '@masterplan/catalog';
import { type Catalog, isPublished, type Program } from '@masterplan/model';
import type { KeptEntry } from './kept-applications.ts';

/** A field that the candidate left open: what stands in for it, and where that comes from. */
export interface Filled {
  field: 'deadline' | 'answer' | 'chance' | 'deposit' | 'valueUsd';
  from: 'published' | 'assumed' | 'outlook';
  /** The figure that says it: a publication, or an assumption. */
  figure?: string;
  /** Assumed: the range that it is taken from, days or shares, and the publications that the range is of. */
  low?: string | number;
  high?: string | number;
  of?: number;
}

export interface FilledEntry {
  entry: KeptEntry;
  filled: Filled[];
}

/** An assumption about admissions of the catalog: its value and range. */
export function admission(catalog: Catalog, what: string): { value: number; low: number; high: number; figure: string } {
  const id = `admission-${what}`;
  const parameter = catalog.parameters.find((each) => each.id === id);
  if (!parameter) throw new Error(`the catalog has no assumption «${id}»`);
  const [low, high] = parameter.range ?? [parameter.value, parameter.value];
  return { value: parameter.value, low, high, figure: `param:${id}` };
}

const WEEK = 7;

/** Fewer published days than these say nothing of the usual one. */
const fewest = 5;

const isOpen = ({ status }: KeptEntry): boolean => status === 'planned' || status === 'applied' || status === 'waitlisted';

/** Fills what the catalog publishes, then what is assumed; what the candidate said stays as it is. */
export function fillEntry(given: KeptEntry, catalog: Catalog, { asOf, value }: { asOf: string; value: number | undefined }): FilledEntry {
  const record = catalog.programs.find(({ id }) => id === given.program)?.record;
  const filled: Filled[] = [];
  let entry = given;
  const fill = (change: Partial<KeptEntry>, how: Filled) => {
    entry = { ...entry, ...change };
    filled.push(how);
  };
  if (given.status === 'planned' && given.deadline === undefined) {
    const own = record && publishedDeadline(record, given.start, given.round);
    const usual = usualDeadline(catalog, given.start, asOf);
    if (typeof own === 'string')
      fill({ deadline: own }, { field: 'deadline', from: 'published', figure: `${given.program}/admission.rounds` });
    else if (usual) {
      const { day, low, high, of } = usual;
      fill({ deadline: day }, { field: 'deadline', from: 'assumed', low, high, of });
    }
  }
  const deposit = record?.admission.depositUsd;
  if (given.deposit === undefined && isOpen(given) && deposit !== undefined && isPublished(deposit)) {
    const { value: weeks, low, high } = admission(catalog, 'deposit-weeks');
    fill(
      { deposit: { usd: deposit, due: { daysAfterOffer: WEEK * weeks } } },
      { field: 'deposit', from: 'published', figure: `${given.program}/admission.depositUsd`, low: WEEK * low, high: WEEK * high },
    );
  }
  if (isOpen(given) && given.answer === undefined) {
    const answer = usualAnswer(entry, record, catalog, asOf);
    if (answer) fill({ answer }, { field: 'answer', from: 'assumed' });
  }
  if (isOpen(given) && typeof given.chance !== 'number') {
    const rate = record?.admission.acceptanceRate;
    const { value: chance, low, high, figure } = admission(catalog, 'chance');
    if (rate !== undefined && isPublished(rate))
      fill({ chance: rate }, { field: 'chance', from: 'published', figure: `${given.program}/admission.acceptanceRate` });
    else fill({ chance }, { field: 'chance', from: 'assumed', figure, low, high });
  }
  if (given.valueUsd === undefined && value !== undefined && given.status !== 'rejected')
    fill({ valueUsd: Math.round(value) }, { field: 'valueUsd', from: 'outlook' });
  return { entry, filled };
}

/**
 * The last day to apply of a program that publishes none: the middle one of those that others publish for the same term, with
 * the range of eight in ten of them; the latest of the range where the middle one has passed; none where that has passed too.
 */
function usualDeadline(catalog: Catalog, start: string, asOf: string) {
  const days = catalog.programs
    .flatMap(({ record }) => {
      const day = publishedDeadline(record, start, undefined);
      return typeof day === 'string' ? [day] : [];
    })
    .sort();
  const at = (share: number) => days[Math.floor(share * (days.length - 1))] ?? '';
  const [low, middle, high] = [at(0.1), at(0.5), at(0.9)];
  if (days.length < fewest || high <= asOf) return undefined;
  return { day: middle > asOf ? middle : high, low, high, of: days.length };
}

/** When the answer is assumed to come: before the start, and before a reply is due on a fixed day. */
function usualAnswer(
  { status, deadline, start, deposit }: KeptEntry,
  record: Program | undefined,
  catalog: Catalog,
  asOf: string,
): KeptEntry['answer'] {
  const days = (what: string) => Math.round(WEEK * admission(catalog, what).value);
  const [least, most] = [days('answer-weeks-first'), days('answer-weeks-last')];
  const due = typeof deposit?.due === 'string' ? deposit.due : undefined;
  const last = [dayBefore(`${start}-01`), ...(due ? [due] : [])].sort()[0] ?? '';
  // A last day that has passed is told as such, and not a second time by the answer.
  const since = status !== 'planned' || (deadline !== undefined && deadline < asOf) ? asOf : deadline;
  if (since === undefined || !(last > since)) return undefined;
  const [soonest, latest] = [days('rolling-weeks-first'), days('rolling-weeks-last')];
  if (status === 'planned' && record?.admission.rolling === true && plus(since, latest) <= last) return { rolling: [soonest, latest] };
  const from = earlier(plus(since, status === 'planned' ? least : 1), last);
  return { from, to: earlier(plus(since, most), last) };
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
const plus = (day: string, days: number): string => {
  const at = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : day;
};
const dayBefore = (day: string): string => plus(day, -1);
