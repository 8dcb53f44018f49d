import type { KeptApplications, KeptEntry, KeptFact } from '../worker/kept-applications.ts';

/** Changes of kept applications that the fields make. */

export type EditEntry = (change: (entry: KeptEntry) => KeptEntry) => void;

export const mostApplications = 20;

export function withEntry(applications: KeptApplications, at: number, change: (entry: KeptEntry) => KeptEntry): KeptApplications {
  return { ...applications, applications: applications.applications.map((entry, index) => (index === at ? change(entry) : entry)) };
}

export function withoutEntry(applications: KeptApplications, at: number): KeptApplications {
  return { ...applications, applications: applications.applications.filter((_, index) => index !== at) };
}

/** One more application; the list begins with it where there is none. */
export function withProgram(applications: KeptApplications | undefined, name: string, program: string, start: string): KeptApplications {
  const before = applications ?? { version: 1 as const, name, applications: [] };
  return { ...before, applications: [...before.applications, { program, status: 'planned', start }] };
}

/** A question with two answers, even odds, and an id that none of the others has. */
export function newFact(facts: readonly KeptFact[], question: string, answers: readonly string[]): KeptFact {
  const taken = new Set(facts.map(({ id }) => id));
  let n = 1;
  while (taken.has(`question-${n}`)) n += 1;
  return {
    id: `question-${n}`,
    question,
    resolves: 'asking',
    outcomes: answers.map((answer) => ({ answer, chance: 1 / answers.length, changeUsd: 0 })),
  };
}

/** A list with one of its members changed; `undefined` takes it out. */
export function withAt<T>(list: readonly T[], at: number, change: (value: T) => T | undefined): T[] {
  return list.flatMap((value, index) => (index === at ? (change(value) ?? []) : [value]));
}
