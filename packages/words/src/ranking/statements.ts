import type { WeightStatement } from '@masterplan/model';
import { listed } from '../grammar.ts';
import { count, percent } from '../numbers.ts';

/** One thing that was said of the weights. `name` gives a criterion its name. */
export function statementText(statement: WeightStatement, name: (id: string) => string = (id) => id): string {
  switch (statement.kind) {
    case 'order':
      return `${name(statement.more)} counts at least as much as ${name(statement.less)}`;
    case 'at-least':
      return `${name(statement.of)} has at least ${percent(statement.share)} of the weight`;
    case 'at-most':
      return `${name(statement.of)} has at most ${percent(statement.share)} of the weight`;
    case 'ratio-at-least':
      return `${name(statement.of)} counts at least ${count(statement.times, 2)} times as much as ${name(statement.to)}`;
    case 'ratio-at-most':
      return `${name(statement.of)} counts at most ${count(statement.times, 2)} times as much as ${name(statement.to)}`;
  }
}

/** Why no weights meet all that was said, and what to do. */
export function conflictText(conflict: readonly WeightStatement[] | 'all-zero', name?: (id: string) => string): string {
  if (conflict === 'all-zero') return 'all weights are 0; at least one criterion needs a weight above 0';
  return `these cannot hold together, take one back: ${listed(conflict.map((statement) => statementText(statement, name)))}`;
}
