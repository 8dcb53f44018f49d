export { checkCandidate, type ReadCandidate, readCandidate } from './candidate.ts';
export { figureOf } from './figures/figure-of.ts';
export { type ReadProgram, readProgram } from './program/read.ts';
export { formatProblem, type Problem } from './records/problem.ts';
export { type Found, searchPrograms } from './search.ts';
export { courseOf, indexCourses } from './student/courses.ts';
export * from './student/index.ts';
export { type ReadPlan, readPlan } from './student/plan-file.ts';
export { termIn } from './student/terms.ts';
