export { checkCandidate, type ReadCandidate, readCandidate } from './candidate.ts';
export { figureOf } from './figures/figure-of.ts';
export { formatProblem, type Problem } from './records/problem.ts';
export { type Found, searchPrograms } from './search.ts';
