import { DecisionProblem } from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import { parseYaml } from '../records/yaml.ts';
import { preferenceFaults } from './preference-faults.ts';
import { fromTable } from './problem-table.ts';

export type ReadProblem = { ok: true; problem: DecisionProblem } | { ok: false; problems: Problem[] };

type Report = (path: (string | number)[], message: string) => void;

/**
 * Reads a decision matrix of one's own, as YAML, JSON, or a table in CSV (a file whose name ends in .csv). Every mistake at once, each
 * with its line, its field and what would be right.
 */
export function readProblem(file: string, text: string): ReadProblem {
  if (/\.csv$/i.test(file)) {
    const { problem, problems, lineOf } = fromTable(file, text);
    return problem ? checked(file, problem, lineOf, problems) : { ok: false, problems };
  }
  const parsed = parseYaml(file, text, DecisionProblem);
  return parsed.ok ? checked(file, parsed.value, parsed.at.lineOf, []) : parsed;
}

function checked(file: string, problem: DecisionProblem, lineOf: (path: (string | number)[]) => number, before: Problem[]): ReadProblem {
  const problems = [...before];
  const report: Report = (path, message) => problems.push({ file, line: lineOf(path), field: path.join('.'), message });
  const ids = problem.criteria.map(({ id }) => id);
  twice(ids, 'criteria', 'criterion', report);
  twice(
    problem.alternatives.map(({ id }) => id),
    'alternatives',
    'alternative',
    report,
  );
  for (const [c, { better, worst, best }] of problem.criteria.entries()) {
    if (worst === undefined || best === undefined) continue;
    if (worst === best)
      report(['criteria', c, 'best'], `the worst and the best end are both ${best}; give two different ends or leave them out`);
    else if (better === 'higher' ? best < worst : best > worst)
      report(
        ['criteria', c, 'best'],
        `${better} is better here, but the best end (${best}) lies on the worse side of the worst (${worst})`,
      );
  }
  for (const [i, { id, values }] of problem.alternatives.entries()) {
    for (const name of ids.filter((each) => values[each] === undefined))
      report(
        ['alternatives', i, 'values'],
        `«${id}» has no value for «${name}»; give one, or the range in which it lies: { interval: [low, high] }`,
      );
    for (const name of Object.keys(values))
      if (!ids.includes(name)) report(['alternatives', i, 'values', name], `there is no criterion «${name}»`);
    for (const [name, cell] of Object.entries(values)) {
      if (typeof cell === 'number') continue;
      const ends =
        'uniform' in cell ? cell.uniform : 'interval' in cell ? cell.interval : 'beta' in cell ? [cell.beta.low, cell.beta.high] : [0, 0];
      if ((ends[0] ?? 0) > (ends[1] ?? 0))
        report(['alternatives', i, 'values', name], `the lower end ${ends[0]} lies above the upper end ${ends[1]}`);
    }
  }
  if (problem.weights) {
    for (const name of Object.keys(problem.weights)) if (!ids.includes(name)) report(['weights', name], `there is no criterion «${name}»`);
    if (!ids.some((id) => (problem.weights?.[id] ?? 0) > 0))
      report(['weights'], 'all weights are 0; at least one criterion needs a weight above 0');
    if (problem.preferences) report(['preferences'], 'exact weights leave nothing open; give either «weights» or «preferences»');
  }
  for (const fault of preferenceFaults(problem.preferences, ids)) report(['preferences', ...fault.path], fault.message);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, problem };
}

function twice(ids: readonly string[], list: string, what: string, report: Report): void {
  for (const [i, id] of ids.entries()) if (ids.indexOf(id) !== i) report([list, i, 'id'], `the ${what} «${id}» stands here twice`);
}
