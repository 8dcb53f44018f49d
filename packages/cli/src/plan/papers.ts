import { readPlan, readPlanRequest, readSchedule, readTranscript, type Transcript } from '@masterplan/catalog';
import type { Plan, PlanRequest, Program, Schedule } from '@masterplan/model';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import type { Shell } from '../shell.ts';

/** A request's file with the lines of its fields. */
export interface SavedRequest {
  request: PlanRequest;
  at: { file: string; lineOf: (path: readonly (string | number)[]) => number };
}

/** The papers that a student brings. Each throws WrongInput with every problem of the file. */

export async function transcriptIn(shell: Shell, file: string, program: Program): Promise<Transcript> {
  const transcript = readTranscript(await readText(shell, file), program, file);
  if (transcript.problems.length > 0) throw new WrongInput(transcript.problems);
  return transcript;
}

export async function requestIn(shell: Shell, file: string): Promise<SavedRequest> {
  const read = readPlanRequest(await readText(shell, file), file);
  if (!read.ok) throw new WrongInput(read.problems);
  return { request: read.request, at: { file, lineOf: (path) => read.at.lineOf([...path]) } };
}

export async function planIn(shell: Shell, file: string): Promise<Plan> {
  const read = readPlan(await readText(shell, file), file);
  if (!read.ok) throw new WrongInput(read.problems);
  return read.plan;
}

export async function scheduleIn(shell: Shell, file: string): Promise<Schedule> {
  const read = readSchedule(await readText(shell, file), file);
  if (!read.ok) throw new WrongInput(read.problems);
  return read.schedule;
}
