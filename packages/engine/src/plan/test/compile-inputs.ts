import { readdirSync, readFileSync } from 'node:fs';
import { Candidate, Parameter, PlanRequest, type Program, Role } from '@masterplan/model';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Parameters } from '../../parameters.ts';
import { type Compiled, compile, type Uncompiled } from '../compile/compile.ts';
import type { Instance, Need, Variant } from '../instance.ts';

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));

const values = new Map(
  readdirSync('data/assumptions').flatMap((file) =>
    Parameter.array()
      .parse(read(`data/assumptions/${file}`))
      .map(({ id, value }): [string, number] => [id, value]),
  ),
);
/** The catalog's own parameters. */
export const parameters: Parameters = {
  value: (id) => {
    const value = values.get(id);
    if (value === undefined) throw new Error(`no parameter ${id}`);
    return value;
  },
  draw: (id) => parameters.value(id),
  range: (id) => [parameters.value(id), parameters.value(id)],
  isOwn: () => false,
};

export const role: Role = Role.parse(read('data/occupations/roles/data-scientist.yaml'));
/** Part-time with 20 hours a week, knows nothing: changes on top. */
export const candidate = (changes: Partial<Candidate> = {}): Candidate => {
  const example = Candidate.parse(read('data/examples/working-professional.yaml'));
  return { ...example, knowledge: {}, study: { ...example.study, hoursPerWeek: 20 }, ...changes };
};
export const visaStudent = (): Candidate => candidate({ status: 'student-visa', home: { country: 'IN', payPerYear: 1, taxRate: 0.1 } });

type Asked = Partial<z.input<typeof PlanRequest>>;
/** Without the cap on all that counts, which would stand in every mode. */
export const compiled = (program: Program, asked: Asked = {}, who = candidate(), horizonMonths?: number): Compiled =>
  compile({
    program,
    candidate: who,
    role,
    parameters,
    request: PlanRequest.parse({ pace: 'part-time', earliestStart: '2027-08', ...asked }),
    horizonMonths,
    uncapped: true,
  });

export function instanceOf(...input: Parameters_<typeof compiled>): Instance {
  const result = compiled(...input);
  if ('impossible' in result) throw new Error(JSON.stringify(result.impossible));
  return result.instance;
}
type Parameters_<F extends (...args: never[]) => unknown> = F extends (...args: infer A) => unknown ? A : never;

export function whyNot(...input: Parameters_<typeof compiled>): Uncompiled | undefined {
  const result = compiled(...input);
  return 'impossible' in result ? result.impossible : undefined;
}

export function first(instance: Instance): Variant {
  const variant = instance.variants[0];
  if (!variant) throw new Error('no variant');
  return variant;
}
export const at = (instance: Instance, code: string): number => instance.courses.findIndex((course) => course.code === code);

/** A course of an instance. */
export function courseIn(instance: Instance, code: string): Instance['courses'][number] {
  const course = instance.courses[at(instance, code)];
  if (!course) throw new Error(`no course ${code}`);
  return course;
}
/** Terms in which it can be taken, such as «2027-fall». */
export const termsOf = (instance: Instance, code: string): string[] => [
  ...new Set(
    courseIn(instance, code).load.flatMap((load, s) => (load < 0 ? [] : [instance.terms[instance.slots[s]?.term ?? -1]?.id ?? '?'])),
  ),
];
/** Its modes in the first variant, as «need need | cap cap» in words. */
export const modesOf = (instance: Instance, code: string, variant = first(instance)): string[] =>
  (variant.modes[at(instance, code)] ?? []).map(
    (mode) =>
      mode.needs.map((need) => variant.needs[need]?.id).join(' ') +
      (mode.caps.length > 0 ? ` | ${mode.caps.map((cap) => variant.caps[cap]?.says).join(' ')}` : ''),
  );
export const needIn = (instance: Instance, id: string, variant = first(instance)): Need | undefined =>
  variant.needs.find((need) => need.id === id);
export const codesIn = (instance: Instance, courses: readonly (number | boolean)[]): string[] =>
  typeof courses[0] === 'boolean'
    ? instance.courses.filter((_, i) => courses[i] === true).map((course) => course.code)
    : courses.map((course) => instance.courses[Number(course)]?.code ?? '?');
