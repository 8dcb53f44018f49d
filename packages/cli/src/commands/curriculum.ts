import { Command } from '@commander-js/extra-typings';
import { candidateIn } from '../candidate/read.ts';
import { openCatalog } from '../catalog/open.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { example } from '../help.ts';
import { day } from '../parse.ts';
import { curriculumText } from '../plan/curriculum-text.ts';
import { noPlanSaid } from '../plan/no-plan-text.ts';
import { month } from '../plan/options.ts';
import { findPlannable } from '../plan/program.ts';
import { nextFall, standIn } from '../plan/stand-in.ts';
import type { Shell } from '../shell.ts';

/** Courses and hours a week at which a missing year is planned. */
const MOST_MISSED = 3;
const MISSED_HOURS = [10, 20, 40] as const;
/** Where no number of hours makes a plan, why is asked at the most. */
const MOST_HOURS = 60;

/** `curriculum <program>`: what a program covers, how its courses hang together, how long it takes and what holds students up. */
export function curriculumCommand(shell: Shell) {
  return new Command('curriculum')
    .description('one program’s curriculum: coverage, structural complexity, bottlenecks, time by weekly hours, similar programs')
    .argument('<program>', 'an id such as gatech-oms-analytics, or a YAML file of your own in the catalog’s format')
    .option('--for <candidate>', 'plan for this candidate (default: a student without prior study)')
    .option('--start <month>', 'first month of study (default: the next August)', month)
    .option('--as-of <day>', 'the day to plan on (default: today)', day)
    .addHelpText('after', example('masterplan curriculum ucsd-ms-statistics'))
    .action(async (named, { for: candidateFile, start, asOf = shell.today() }) => {
      if (named === '-' && candidateFile === '-')
        throw new WrongInput('«-» stands for standard input, which can be read once; name one of the files');
      shell.progress('reading the catalog');
      const text = candidateFile === undefined ? undefined : await readText(shell, candidateFile);
      const catalog = await openCatalog(shell);
      const { record: program, notes } = await findPlannable(shell, catalog, named);
      const candidate =
        candidateFile === undefined || text === undefined
          ? standIn(program, start ?? nextFall(asOf))
          : candidateIn(candidateFile, text, catalog, asOf);
      const earliestStart = start ?? candidate.study.earliestStart;
      if (earliestStart < asOf.slice(0, 7))
        throw new WrongInput(`--start: «${earliestStart}» lies before today (${asOf}); give a later month`);
      for (const note of notes) shell.warn(note);

      const { curriculumOf, feasibilityByHours, missedYears, planFor, planMonthsOf, requestOf } = await import('@masterplan/engine');
      const others = catalog.programs.map(({ record }) => record).filter(({ id }) => id !== program.id);
      const curriculum = curriculumOf(program, others);
      const months = planMonthsOf({ catalog, program, candidate, earliestStart });
      const planMonths: typeof months = (hoursPerWeek, without) => {
        shell.progress(`planning with ${hoursPerWeek} hours a week`);
        return months(hoursPerWeek, without);
      };
      const hours = feasibilityByHours(planMonths);
      const missed = missedYears(
        planMonths,
        curriculum.bottlenecks.slice(0, MOST_MISSED).map(({ code }) => code),
        MISSED_HOURS,
      );
      const isNone = hours.every(({ months: found }) => found === 'none');
      const request = { ...requestOf(candidate, asOf), earliestStart, hoursPerWeek: MOST_HOURS };
      const most = isNone ? planFor({ catalog, program, candidate, request }) : undefined;
      const noPlan = most?.ok === false ? noPlanSaid(program, most.noPlan) : undefined;
      shell.progress('');
      const planned = { who: candidate.name, start: earliestStart };
      if (shell.globals().json)
        shell.printJson({
          schema: 'masterplan.curriculum/1',
          catalogVersion: catalog.version,
          ...curriculum,
          planned,
          hours,
          missed,
          ...(most?.ok === false && { noPlan: most.noPlan }),
        });
      else shell.print(curriculumText(shell.page(), { program, curriculum, planned, hours, missed, noPlan }));
    });
}
