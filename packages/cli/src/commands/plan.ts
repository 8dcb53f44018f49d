import { Command, Option } from '@commander-js/extra-typings';
import { candidateIn } from '../candidate/read.ts';
import { openCatalog } from '../catalog/open.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { example } from '../help.ts';
import { day, wholeNumber } from '../parse.ts';
import { answerCheck, answerPlan } from '../plan/answer.ts';
import { away, each, hoursFrom, month, order, pin, served, settled } from '../plan/options.ts';
import { planIn, requestIn, scheduleIn, transcriptIn } from '../plan/papers.ts';
import { findPlannable } from '../plan/program.ts';
import { requestFrom } from '../plan/request.ts';
import { formOf } from '../plan/save.ts';
import type { Shell } from '../shell.ts';

const text = (written: string): string => written;

/** `plan <candidate> <program>`: courses in terms, with what is proved of them, or why there is no plan. */
export function planCommand(shell: Shell) {
  return new Command('plan')
    .description('a term-by-term plan of one program for a candidate: courses, load, requirements, skills, what is proved and assumed')
    .argument('<candidate>', 'the candidate’s YAML file, or - for standard input')
    .argument('<program>', 'an id such as gatech-oms-analytics, or a YAML file of your own in the catalog’s format')
    .addOption(new Option('--pace <pace>', 'in place of the candidate’s').choices(['full-time', 'part-time'] as const))
    .option('--start <month>', 'earliest start, such as 2027-08', month)
    .option('--hours <number>', 'hours a week for study', hoursFrom(1))
    .option('--pin <course>', 'keep a course in the plan, «CS 6515», or in a term, «CS 6515=2027-fall»; repeatable', each(pin))
    .option('--ban <code>', 'a plan without this course; repeatable', each(text))
    .option('--passed <file>', 'courses passed or being taken: a transcript’s text, or a CSV with code, grade, term, credits')
    .option('--waive <id>', 'a group or course that the program waived for you; repeatable', each(text))
    .option('--serves <course=group>', 'what a course is to count toward, «CS 7641=electives»; repeatable', each(served))
    .option('--option <choice=option>', 'settle a choice of the degree, such as «track=analytical-tools»; repeatable', each(settled))
    .option('--away <months>', 'a leave, «2028-05..2028-08», or other hours, «2028-05..2028-08=6»; repeatable', each(away))
    .option('--max-months <number>', 'longest time to the degree', wholeNumber(1, 120))
    .option('--order <list>', 'what matters most first: graduation, gap, even-load, cost, assumptions', order)
    .option('--request <file>', 'a saved request, in YAML or JSON; the options above change it')
    .option('--near <plan.json>', 'stay as near as possible to an earlier plan, and say what changed')
    .option('--why-not', 'say what would make the plan end earlier', false)
    .option('--check <schedule>', 'hold a schedule of your own, YAML or CSV, against the rules and the best plan')
    .option('--compare <plan.json>', 'say what differs from another plan')
    .option('--csv', 'print the courses as CSV', false)
    .option('--ics', 'print a calendar of the terms', false)
    .option('--save <file>', 'write the plan to a new file as well: .json, .csv, .ics or .txt')
    .option('--force', 'let --save write over a file that is there', false)
    .option('--as-of <day>', 'the day to plan on (default: today)', day)
    .addHelpText(
      'after',
      example(
        'masterplan plan me.yaml gatech-oms-analytics --hours 18',
        'That there is no plan is an answer too, and so is that a schedule breaks rules:\nexit code 0.',
      ),
    )
    .action(async (candidateFile, programNamed, { asOf = shell.today(), ...options }) => {
      const { csv, ics, save, check, compare, near, whyNot } = options;
      const forms = [shell.globals().json && '--json', csv && '--csv', ics && '--ics'].filter((form) => form !== false);
      if (forms.length > 1) throw new WrongInput(`${forms.join(' and ')} exclude each other; --save writes a second form to a file`);
      if (check !== undefined && (csv || ics || save !== undefined || compare !== undefined || near !== undefined || whyNot))
        throw new WrongInput(
          '--check holds a schedule against the best plan; it goes with none of --csv, --ics, --save, --near, --compare, --why-not',
        );
      if (save !== undefined) formOf(save);
      onlyOneStdin({ candidateFile, programNamed, ...options });

      shell.progress('reading the catalog');
      const candidateText = await readText(shell, candidateFile);
      const catalog = await openCatalog(shell);
      const candidate = candidateIn(candidateFile, candidateText, catalog, asOf);
      const { record: program, notes } = await findPlannable(shell, catalog, programNamed);
      for (const note of notes) shell.warn(note);
      const saved = options.request === undefined ? undefined : await requestIn(shell, options.request);
      const transcript = options.passed === undefined ? undefined : await transcriptIn(shell, options.passed, program);
      const earlier = near === undefined ? undefined : { file: near, plan: await planIn(shell, near) };
      const other = compare === undefined ? undefined : { file: compare, plan: await planIn(shell, compare) };
      const schedule = check === undefined ? undefined : { file: check, schedule: await scheduleIn(shell, check) };
      if (earlier && earlier.plan.program !== `deep:${program.id}`)
        throw new WrongInput([
          {
            file: earlier.file,
            line: 0,
            field: 'program',
            message: `this is a plan of «${earlier.plan.program}», not of «deep:${program.id}»; --compare takes plans of any program`,
          },
        ]);

      const { requestOf } = await import('@masterplan/engine');
      const request = requestFrom({
        program,
        start: requestOf(candidate, asOf),
        saved,
        asked: options,
        passed: transcript?.passed ?? [],
        near: earlier?.plan,
        asOf,
      });
      if (candidate.status === 'student-visa' && request.pace === 'part-time')
        throw new WrongInput('a student visa asks for full-time study; leave --pace part-time out, or change the candidate’s status');
      shell.progress(`planning ${program.name}`);
      const input = { catalog, program, candidate, request };
      const read = transcript && options.passed !== undefined ? { file: options.passed, transcript } : undefined;
      if (schedule) await answerCheck(shell, input, schedule, read);
      else
        await answerPlan(shell, input, {
          form: csv ? 'csv' : ics ? 'ics' : undefined,
          save,
          force: options.force,
          asOf,
          near: earlier !== undefined,
          other,
          whyNot,
          read,
        });
    });
}

/** Standard input can be read once. */
function onlyOneStdin(files: Readonly<Record<string, unknown>>): void {
  if (Object.values(files).filter((file) => file === '-').length > 1)
    throw new WrongInput('«-» stands for standard input, which can be read once; name the other files');
}
