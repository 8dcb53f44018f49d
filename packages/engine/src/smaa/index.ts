export { makeStore } from './bank.ts';
export { drawnCell } from './cells.ts';
export { matrixOf } from './matrix.ts';
export { ranksOf } from './ranks.ts';
export { drawWeights } from './weights.ts';
