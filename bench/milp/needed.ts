import { type Base, counted, countsFor, partOf, taken } from './base.ts';
import { add, addColumn, atMost, column, type Linear, largest, linear, of, plus } from './linear.ts';

/** Every course taken freely fills a need that would not be full without it, or is another's only prerequisite. */
export function needed(base: Base): void {
  const { instance, program, variant } = base;
  const slim = new Map<string, number>();
  /** 1 only if the need would not be full without a part of this size. */
  const without = (need: number, part: number): number => {
    const known = slim.get(`${need} ${part}`);
    const size = variant.needs[need];
    if (known !== undefined || !size) return known ?? -1;
    const made = column(program, 0, 1, true);
    slim.set(`${need} ${part}`, made);
    const sum = counted(base, size, 'needs', need);
    const most = size.size - 1 + part;
    const over = Math.max(0, largest(program, sum) - most);
    atMost(program, plus(sum, of(made), over), linear(most + over));
    return made;
  };
  instance.courses.forEach((course, at) => {
    if (course.done || course.forced) return;
    const reasons = linear();
    variant.needs.forEach((need, index) => {
      const counts = countsFor(base, at, index);
      if (counts.terms.size === 0) return;
      const reason = column(program, 0, 1, false);
      atMost(program, of(reason), counts);
      atMost(program, of(reason), of(without(index, partOf(course, need))));
      addColumn(reasons, reason);
    });
    onlyPrerequisite(base, at, reasons);
    atMost(program, taken(base, at), reasons);
  });
}

function onlyPrerequisite(base: Base, at: number, reasons: Linear): void {
  const { instance, program } = base;
  const clauses = new Map<string, { others: number[]; of: Linear }>();
  instance.courses.forEach((course, index) => {
    if (course.done) return;
    for (const clause of course.requires) {
      if (!clause.some((literal) => literal.course === at)) continue;
      const others = [...new Set(clause.map((literal) => literal.course))].filter((other) => other !== at).sort((a, b) => a - b);
      if (others.some((other) => instance.courses[other]?.done)) continue;
      const group = clauses.get(others.join(' ')) ?? { others, of: linear() };
      clauses.set(others.join(' '), group);
      add(group.of, taken(base, index));
    }
  });
  for (const { others, of: users } of clauses.values()) {
    if (others.length === 0) add(reasons, users);
    else {
      const reason = column(program, 0, 1, false);
      atMost(program, of(reason), users);
      for (const other of others) atMost(program, plus(of(reason), taken(base, other)), linear(1));
      addColumn(reasons, reason);
    }
  }
}
