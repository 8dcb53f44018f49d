import type { Breach, Program } from '@masterplan/model';
import type { Gate, Instance, Load, Size, Variant } from '../instance.ts';
import { type Placement, placeRule } from './frame.ts';
import { loadIn } from './loads.ts';

/** A schedule that is counted one way: by course, the mode it counts in. */
export interface Counted {
  instance: Instance;
  variant: Variant;
  placements: readonly Placement[];
  mode: readonly number[];
}

/** Breaches of one way's rules on order, gates, early terms, chains, last terms and loads. */
export function ruleBreaches(program: Program, counted: Counted): Breach[] {
  return [...orders(counted), ...gates(counted), ...withins(counted), ...chains(counted), ...lastTerm(program, counted), ...loads(counted)];
}

const partOf = ({ courses }: Instance, { unit }: Pick<Size, 'unit'>, course: number): number =>
  unit === 'credits' ? (courses[course]?.credits ?? 0) : 1;

/** Courses passed or being taken before the first term. */
const doneIn = ({ courses }: Instance): number[] => [...courses.keys()].filter((course) => courses[course]?.done);

const termOf = ({ slots }: Instance, { slot }: Placement): number => slots[slot]?.term ?? -1;

function orders({ instance, variant, placements }: Counted): Breach[] {
  return variant.orders.flatMap(({ says, steps, strict }): Breach[] => {
    const wrong = new Set<string>();
    for (const [i, step] of steps.entries()) {
      const later = placements.filter(({ course }) => steps.slice(i + 1).some((next) => next.includes(course)));
      for (const x of placements.filter(({ course }) => step.includes(course)))
        for (const y of later)
          if (strict && !instance.sequential ? x.at >= y.at : x.at > y.at) for (const code of [x.code, y.code]) wrong.add(code);
    }
    return wrong.size > 0 ? [{ kind: 'rule', says, codes: [...wrong] }] : [];
  });
}

function gates(counted: Counted): Breach[] {
  return counted.variant.gates.flatMap((gate): Breach[] => {
    const early = counted.placements
      .filter(({ course }) => gate.courses.includes(course))
      .filter((placement) => !isOpen(counted, gate, placement));
    return early.length > 0 ? [{ kind: 'rule', says: gate.says, codes: early.map(({ code }) => code) }] : [];
  });
}

function isOpen({ instance, variant, placements, mode }: Counted, gate: Gate, { course: own, at }: Placement): boolean {
  const earlier = placements.filter((other) => other.course !== own && (other.at < at || (instance.sequential && other.at === at)));
  const before = [...doneIn(instance), ...earlier.map(({ course }) => course)];
  return gate.after.every((condition) => {
    const need = condition.kind === 'need' ? variant.needs[condition.need] : condition;
    if (!need) return true;
    const counts = (course: number) =>
      condition.kind === 'need'
        ? variant.modes[course]?.[mode[course] ?? -1]?.needs.includes(condition.need) === true
        : condition.of[course] === true;
    return before.filter(counts).reduce((sum, course) => sum + partOf(instance, need, course), 0) >= need.size;
  });
}

function withins({ instance, variant, placements }: Counted): Breach[] {
  return variant.withins.flatMap((within): Breach[] => {
    const early = placements.filter((placement) => placement.slot >= 0 && termOf(instance, placement) < within.terms);
    const sum = [...doneIn(instance), ...early.map(({ course }) => course)]
      .filter((course) => within.of[course])
      .reduce((total, course) => total + partOf(instance, within, course), 0);
    return sum >= within.size ? [] : [{ kind: 'rule', says: within.says, codes: [] }];
  });
}

/** Each course stands in the next term in which it runs after the one before it; at most a summer lies between. */
function chains({ instance, variant, placements }: Counted): Breach[] {
  return variant.chains.flatMap(({ says, courses }): Breach[] => {
    const placed = courses.flatMap((course) => placements.find((placement) => placement.course === course && placement.slot >= 0) ?? []);
    if (placed.length < courses.length) return [];
    const holds = placed.every((placement, i) => i === 0 || follows(instance, termOf(instance, placed[i - 1] ?? placement), placement));
    return holds ? [] : [{ kind: 'rule', says, codes: placed.map(({ code }) => code) }];
  });
}

function follows(instance: Instance, after: number, placement: Placement): boolean {
  const { terms, courses } = instance;
  for (let t = after + 1; t < terms.length; t++) {
    const term = terms[t];
    if (!term) return false;
    if (termOf(instance, placement) === t) return true;
    const runs = courses[placement.course]?.load.slice(term.firstSlot, term.lastSlot + 1).some((load) => load >= 0);
    if (runs || (term.regular && !term.away)) return false;
  }
  return false;
}

function lastTerm(program: Program, { instance, placements }: Counted): Breach[] {
  const end = Math.max(...placements.map(({ from }) => from));
  const early = placements.filter(({ course, from }) => instance.courses[course]?.last && from < end);
  return early.map(({ code }) => ({ kind: 'rule', says: placeRule(program, code, (term) => term === 'last'), codes: [code] }));
}

function loads(counted: Counted): Breach[] {
  const { instance, variant, placements } = counted;
  const last = Math.max(-1, ...placements.map((placement) => termOf(instance, placement)));
  return variant.loads.flatMap((load): Breach[] => {
    const broken = spansOf(instance, load).find(({ slots, terms }) => {
      const here = placements.filter(({ course, slot }) => load.of[course] && slots.includes(slot));
      const amount = here.reduce(
        (sum, { course, slot }) =>
          sum + (load.unit === 'load' ? loadIn(instance, course, slot) : partOf(instance, { unit: load.unit }, course)),
        0,
      );
      const holdsLeast = load.per !== 'year' && terms.every((t) => t < last && !instance.terms[t]?.away);
      return amount > load.max || (holdsLeast && amount < load.min);
    });
    const term = instance.terms[broken?.terms[0] ?? -1];
    return term ? [{ kind: 'load', term: term.id, says: load.says }] : [];
  });
}

interface Span {
  slots: number[];
  terms: number[];
}

/** Sessions, terms or academic years (from August) in which a load rule holds. */
function spansOf({ terms, slots }: Instance, load: Load): Span[] {
  const held = [...terms.keys()].filter((t) => load.terms[t]);
  const within = (some: readonly number[]) => [...slots.keys()].filter((s) => some.includes(slots[s]?.term ?? -1));
  if (load.per === 'session') return within(held).map((s) => ({ slots: [s], terms: [slots[s]?.term ?? -1] }));
  if (load.per === 'term') return held.map((t) => ({ slots: within([t]), terms: [t] }));
  const years = new Map<number, number[]>();
  for (const [t, { from }] of terms.entries()) {
    const year = Math.floor((from + 5) / 12);
    years.set(year, [...(years.get(year) ?? []), t]);
  }
  return [...years.values()].map((some) => ({ slots: within(some), terms: some }));
}
