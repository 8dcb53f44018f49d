import type { Cell, DecisionProblem } from '@masterplan/model';
import { type Alternative, type Analyzed, type AnalyzeOptions, analyze } from './analyze.ts';
import { makeStore } from './bank.ts';
import { drawnCell, endsOf, meanOf, needsColumn, type ValueLine, valueLine } from './cells.ts';
import { matrixOf } from './matrix.ts';

const MOST_RANKS = 20;
const MOST_RIVALS = 60;

/**
 * SMAA-2 on any decision matrix: how often each alternative takes each rank, given what is known of the cells and of the
 * weights. The problem has passed its reader: every alternative has a cell for every criterion.
 */
export function rankProblem(problem: DecisionProblem, options: Partial<AnalyzeOptions> & { draws: number; seed: number }): Analyzed {
  const { criteria } = problem;
  const rows = problem.alternatives.map(({ values }) => criteria.map(({ id }) => values[id] ?? 0));
  const lines = criteria.map((criterion, c) =>
    valueLine(
      criterion,
      rows.map((cells) => cells[c] ?? 0),
    ),
  );
  const store = makeStore(options.draws, options.seed, rows.flat().filter(needsColumn).length);
  const flat = { slope: 0, intercept: 0 };
  const drawn = rows.map((cells, i) =>
    cells.map((cell, c) => drawnCell(cell, lines[c] ?? flat, problem.alternatives[i]?.id ?? '', criteria[c]?.id ?? '', store)),
  );
  const alternatives = problem.alternatives.map(({ id, title }, i): Alternative => {
    const cells = rows[i] ?? [];
    const on = (of: (cell: Cell, line: ValueLine) => number) => Float64Array.from(cells, (cell, c) => of(cell, lines[c] ?? flat));
    const end = (cell: Cell, { slope, intercept }: ValueLine, pick: (...values: number[]) => number) =>
      pick(...endsOf(cell).map((x) => slope * x + intercept));
    return {
      id,
      title: title ?? id,
      mean: on((cell, { slope, intercept }) => slope * meanOf(cell) + intercept),
      low: on((cell, line) => end(cell, line, Math.min)),
      high: on((cell, line) => end(cell, line, Math.max)),
    };
  });
  const ids = criteria.map(({ id }) => id);
  const exact = problem.weights && ids.map((id) => problem.weights?.[id] ?? 0);
  const space = { criteria: ids, exact, preferences: problem.preferences };
  return analyze(alternatives, matrixOf(drawn, ids.length, store), space, { ranks: MOST_RANKS, rivals: MOST_RIVALS, ...options });
}
