import { Command } from '@commander-js/extra-typings';
import { commitCalendar, sayTooMany } from '@masterplan/words';
import { openCatalog } from '../catalog/open.ts';
import { adviceText } from '../commit/advice-text.ts';
import { problemIn } from '../commit/papers.ts';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { example } from '../help.ts';
import { day } from '../parse.ts';
import type { Shell } from '../shell.ts';

/** `commit <applications>`: what to do now with one's applications, and when to look again. */
export function commitCommand(shell: Shell) {
  return new Command('commit')
    .description('commit now or wait: what to do with your applications, what would change it, when to look again')
    .argument('<applications>', 'the YAML file of your applications, or - for standard input')
    .option('--candidate <file>', 'your candidate’s file: values programs that state none by your outlook')
    .option('--as-of <day>', 'the day to decide on (default: today)', day)
    .addHelpText('after', example('masterplan commit data/examples/applications/three-offers-to-come.yaml'))
    .action(async (file, { candidate: candidateFile, asOf = shell.today() }) => {
      if (file === '-' && candidateFile === '-')
        throw new WrongInput('«-» stands for standard input, which can be read once; name the other file');
      shell.progress('reading the catalog');
      const text = await readText(shell, file);
      const catalog = await openCatalog(shell);
      const { applications, problem } = await problemIn(shell, catalog, { file, text, candidateFile, asOf });
      shell.progress('weighing what to do');
      const { commitAdvice } = await import('@masterplan/engine');
      const advice = commitAdvice(problem);
      shell.progress('');
      if (advice.schema !== 'masterplan.commit/1')
        throw new WrongInput([{ file, line: 0, field: 'applications', message: sayTooMany(advice) }]);
      if (shell.globals().json) shell.printJson({ ...advice, problem });
      else shell.print(adviceText(shell.page(), problem, advice, commitCalendar(problem, applications, advice)));
    });
}
