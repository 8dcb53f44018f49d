export { checkPlanRequest, checkPrerequisites, type ReadPlanRequest, readPlanRequest } from './plan-request.ts';
export { type KnowledgeProposal, type Resume, type ResumeEntry, readResume } from './resume.ts';
export { type ReadSchedule, readSchedule } from './schedule.ts';
export {
  type BelowMinGrade,
  type IgnoredLine,
  type MatchedLine,
  type Outcome,
  readTranscript,
  type Transcript,
  type UnmatchedLine,
} from './transcript.ts';
