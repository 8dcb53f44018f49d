import type { Transcript } from '@masterplan/catalog';
import type { PlanInput } from '@masterplan/engine';
import type { Plan, PlanRequest, Schedule } from '@masterplan/model';
import { comparePlans, planJson } from '@masterplan/words';
import { WrongInput } from '../exit.ts';
import type { Shell } from '../shell.ts';
import { wrapped } from '../terminal/text.ts';
import { auditText } from './audit-text.ts';
import { checkText, isBroken, isChecked } from './check-text.ts';
import { noPlanSaid, noPlanText } from './no-plan-text.ts';
import { planText } from './plan-text.ts';
import { type FileForm, planFile, savePlan } from './save.ts';
import { soonerThan } from './sooner.ts';
import { transcriptText } from './transcript-text.ts';

interface Read {
  file: string;
  transcript: Transcript;
}

interface Wishes {
  form: FileForm | undefined;
  save: string | undefined;
  force: boolean;
  asOf: string;
  near: boolean;
  other: { file: string; plan: Plan } | undefined;
  whyNot: boolean;
  read: Read | undefined;
}

/** Plans and prints the answer in the form asked for. Where a file was to be written and there is no plan, throws WrongInput with why. */
export async function answerPlan(shell: Shell, input: PlanInput, wishes: Wishes): Promise<void> {
  const { auditPassed, planFor } = await import('@masterplan/engine');
  const { form, save, force, asOf, near, other, whyNot, read } = wishes;
  const planned = planFor(input);
  const page = shell.page();
  const audit = input.request.passed.length > 0 ? auditPassed(input) : undefined;
  const transcript = [...(audit ? auditText(page, audit) : []), ...(read ? transcriptText(page, read.file, read.transcript) : [])];
  if (!planned.ok) {
    shell.progress('');
    if (form !== undefined || save !== undefined)
      throw new WrongInput(`there is no plan to write. ${noPlanSaid(input.program, planned.noPlan)}`);
    if (shell.globals().json)
      shell.printJson({
        schema: 'masterplan.no-plan/1',
        ...planned.noPlan,
        ...(audit && { today: audit }),
        ...(read && { transcript: read.transcript }),
      });
    else shell.print([...noPlanText(page, input.program, planned.noPlan), ...transcript]);
    return;
  }
  const { plan } = planned;
  const shortest = (request: PlanRequest): Plan | undefined => {
    shell.progress('looking for what would make it earlier');
    const again = planFor({ ...input, request: { ...request, order: ['graduation'], near: [] } });
    return again.ok ? again.plan : undefined;
  };
  const sooner = whyNot ? soonerThan(plan, input.request, usualHours(plan, input), shortest) : undefined;
  const comparison = other && { file: other.file, of: comparePlans(other.plan, plan) };
  shell.progress('');
  if (save !== undefined) await savePlan(shell, plan, { file: save, force, asOf });
  if (form !== undefined) {
    if (read) for (const line of transcriptText(page, read.file, read.transcript).slice(1)) shell.warn(line);
    shell.write(planFile(plan, form, asOf));
  } else if (shell.globals().json) {
    const document: object = JSON.parse(planJson(plan));
    shell.printJson({
      ...document,
      ...(sooner && { sooner }),
      ...(comparison && { comparison: comparison.of }),
      ...(audit && { today: audit }),
      ...(read && { transcript: read.transcript }),
    });
  } else {
    const written = save === undefined ? [] : ['', ...wrapped(page, `Written to ${save}.`)];
    shell.print([...planText(page, plan, { near, sooner, comparison }), ...transcript, ...written]);
  }
}

/** Hours of a usual week: at full time the planner finds them, and no term of the plan has more. */
function usualHours({ terms }: Plan, { request, candidate }: PlanInput): number {
  if (request.hoursPerWeek !== undefined) return request.hoursPerWeek;
  return request.pace === 'part-time'
    ? candidate.study.hoursPerWeek
    : Math.max(0, ...terms.map(({ limitHoursPerWeek }) => limitHoursPerWeek));
}

/** Holds a schedule against the program, the request and the best plan, and prints what was found. */
export async function answerCheck(
  shell: Shell,
  input: PlanInput,
  { file, schedule }: { file: string; schedule: Schedule },
  read: Read | undefined,
): Promise<void> {
  const { checkSchedule } = await import('@masterplan/engine');
  const checked = checkSchedule({ ...input, schedule });
  shell.progress('');
  if (shell.globals().json) {
    shell.printJson({
      schema: 'masterplan.plan-check/1',
      feasible: isChecked(checked) ? !checked.breaches.some(isBroken) : 'not-known',
      ...checked,
      ...(checked.schedule && checked.best.ok && { comparison: comparePlans(checked.schedule, checked.best.plan) }),
      ...(read && { transcript: read.transcript }),
    });
    return;
  }
  const page = shell.page();
  shell.print([...checkText(page, input.program, file, checked), ...(read ? transcriptText(page, read.file, read.transcript) : [])]);
}
