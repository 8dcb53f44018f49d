export { assumptionBounds, checkCandidate, type ReadCandidate, readCandidate } from './candidate.ts';
export { figureOf } from './figures/figure-of.ts';
export { type ReadProgram, readProgram } from './program/read.ts';
export { formatProblem, type Problem } from './records/problem.ts';
export { holdsPart, locate } from './records/yaml.ts';
export { type Found, searchPrograms } from './search.ts';
export * from './student/index.ts';
