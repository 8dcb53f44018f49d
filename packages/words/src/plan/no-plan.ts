import type { CreditUnit, NoPlan, PlanConstraint, PlanRepair } from '@masterplan/model';
import { listed, sentenceCase } from '../grammar.ts';
import { counted } from '../time.ts';
import { constraintPhrase, sayConstraint, weekly } from './constraints.ts';
import { closed, quoted, together } from './phrases.ts';
import { repairPhrase } from './repairs.ts';
import { creditsText, spanText } from './when.ts';

/** What the degree asks in all, where the reader knows it: said in place of «the program». */
export interface Asked {
  credits: number;
  creditUnit: CreditUnit;
}

/** Why there is no plan, and what would make one possible, in whole sentences. */
export function sayNoPlan({ conflict, repairs, incomplete, undecided }: Omit<NoPlan, 'program'>, asked?: Asked): string {
  return [
    ...(undecided ? [OPEN] : incomplete === undefined ? [why(conflict, asked)] : [missing(incomplete), ...conflict.map(sayConstraint)]),
    ...ways(repairs, conflict),
  ].join(' ');
}

const OPEN = 'No plan was found, and none was ruled out: the search ended before it knew.';
const missing = (incomplete: string): string => closed(`What is published of the program does not make a plan: ${incomplete}`);

function why(conflict: readonly PlanConstraint[], asked: Asked | undefined): string {
  const time = tooLittleTime(conflict, asked);
  if (time !== undefined) return time;
  const [first, ...rest] = conflict.map(constraintPhrase);
  if (first === undefined) return 'There is no plan, and no smallest set of reasons is known.';
  if (rest.length === 0) return closed(`No plan is possible with ${first}`);
  return closed(`No plan is possible with all of these: ${together([first, ...rest])}`);
}

/** Hours, months without them and a limit of time say one thing together. Anything else among them: undefined. */
function tooLittleTime(conflict: readonly PlanConstraint[], asked: Asked | undefined): string | undefined {
  let hours: number | undefined;
  let limit: string | undefined;
  const away: string[] = [];
  const required: string[] = [];
  for (const constraint of conflict) {
    if (constraint.kind === 'hours') hours = constraint.hoursPerWeek;
    else if (constraint.kind === 'time-limit')
      limit = `${counted(constraint.months, 'month')}${constraint.whose === 'program' ? ', the limit of the program' : ''}`;
    else if (constraint.kind === 'availability')
      away.push(
        `${constraint.hoursPerWeek === 0 ? 'none' : weekly(constraint.hoursPerWeek)} in ${spanText(constraint.from, constraint.to)}`,
      );
    else if (constraint.kind === 'requirement') required.push(quoted(constraint.title));
    else return undefined;
  }
  if (hours === undefined) return undefined;
  const what = required.length > 0 ? listed(required) : asked ? creditsText(asked.credits, asked.creditUnit) : 'the program';
  const given = [weekly(hours), ...away.map((span) => `with ${span}`)].join(', ');
  return `${sentenceCase(given)}${away.length > 0 ? ',' : ''} cannot carry ${what}${limit === undefined ? '' : ` within ${limit}`}.`;
}

function ways(repairs: readonly PlanRepair[], conflict: readonly PlanConstraint[]): string[] {
  if (repairs.length > 0) return [`What would make it possible: ${commaBeforeOr(repairs.map(repairPhrase))}.`];
  return conflict.length > 0 ? ['No single change that was tried makes it possible.'] : [];
}

/** «15 hours a week (24 months), or 30 months»: the comma keeps the alternatives apart. */
function commaBeforeOr(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, or ${parts.at(-1)}`;
}
