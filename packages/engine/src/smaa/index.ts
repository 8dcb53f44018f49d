export { makeStore } from './bank.ts';
export { drawnCell } from './cells.ts';
export { matrixOf } from './matrix.ts';
export { rankProblem } from './problem.ts';
export { ranksOf } from './ranks.ts';
export { statementsOf } from './statements.ts';
export { drawWeights } from './weights.ts';
