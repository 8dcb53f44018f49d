export { type ReadApplications, readApplications } from './applications.ts';
export { publishedDeadline } from './applications-dates.ts';
export { commitProblem, type ReadCommitProblem } from './applications-problem.ts';
export { courseOf, indexCourses } from './courses.ts';
export { distance } from './likeness.ts';
export { type ReadPlan, readPlan } from './plan-file.ts';
export { checkPlanRequest, checkPrerequisites, type ReadPlanRequest, readPlanRequest } from './plan-request.ts';
export { preferenceFaults } from './preference-faults.ts';
export { type ReadProblem, readProblem } from './problem.ts';
export { type KnowledgeProposal, type Resume, type ResumeEntry, readResume } from './resume.ts';
export { type ReadSchedule, readSchedule } from './schedule.ts';
export { termIn } from './terms.ts';
export {
  type BelowMinGrade,
  type IgnoredLine,
  type MatchedLine,
  type Outcome,
  readTranscript,
  type Transcript,
  type UnmatchedLine,
} from './transcript.ts';
