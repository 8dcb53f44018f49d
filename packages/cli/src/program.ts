import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { calendarCommand } from './commands/calendar.ts';
import { candidateCheckCommand } from './commands/candidate-check.ts';
import { candidateImportCommand } from './commands/candidate-import.ts';
import { candidateNewCommand } from './commands/candidate-new.ts';
import { careersCommand } from './commands/careers.ts';
import { catalogCheckCommand } from './commands/catalog-check.ts';
import { commitCommand } from './commands/commit.ts';
import { compareCommand } from './commands/compare.ts';
import { curriculumCommand } from './commands/curriculum.ts';
import { decideCommand } from './commands/decide.ts';
import { figureCommand } from './commands/figure.ts';
import { importCommand } from './commands/import.ts';
import { moneyCommand } from './commands/money.ts';
import { moneyLoanCommand } from './commands/money-loan.ts';
import { moneyTaxCommand } from './commands/money-tax.ts';
import { outlookCommand } from './commands/outlook.ts';
import { payCommand } from './commands/pay.ts';
import { planCommand } from './commands/plan.ts';
import { programCommand } from './commands/program.ts';
import { programsCommand } from './commands/programs.ts';
import { rankCommand } from './commands/rank.ts';
import { sensitivityCommand } from './commands/sensitivity.ts';
import { whyCommand } from './commands/why.ts';
import { example } from './help.ts';
import { ownDataDir, type processShell } from './process-shell.ts';
import type { Shell } from './shell.ts';

const HELP_WIDTH = 80;

/** The whole command line, not yet run. */
export function createProgram(shellFor: typeof processShell): { program: CommandUnknownOpts; shell: Shell } {
  const root = new Command('masterplan')
    .description(
      "Should I take a machine-learning master's degree, which one, and what does it return? Computed from real programs and public statistics.",
    )
    .option('--json', 'print JSON for machines instead of text', false)
    .option('--ascii', 'print plain ASCII, as TERM=dumb and LANG=C do', false)
    .option('--data <dir>', 'folder of the catalog’s records', ownDataDir)
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, optionDescription: describeOption, subcommandTerm: termOf })
    .addHelpText(
      'after',
      example(
        'masterplan decide data/examples/working-professional.yaml',
        'Exit codes: 0 fine, 1 a fault of the program, 2 wrong input, 130 stopped.',
      ),
    );
  const shell = shellFor(() => root.opts());
  root.configureOutput({
    getOutHelpWidth: () => HELP_WIDTH,
    getErrHelpWidth: () => HELP_WIDTH,
    writeOut: (text) => shell.print([text.trimEnd()]),
    writeErr: (text) => shell.warn(text.trimEnd()),
    outputError: (text, write) => write(text.replace(/^error: /, 'masterplan: ')),
  });
  adopt(root, decideCommand(shell));
  adopt(root, rankCommand(shell));
  adopt(root, compareCommand(shell));
  adopt(root, whyCommand(shell));
  adopt(root, sensitivityCommand(shell));
  adopt(root, outlookCommand(shell));
  adopt(root, planCommand(shell));
  adopt(root, commitCommand(shell));
  adopt(root, calendarCommand(shell));
  adopt(root, curriculumCommand(shell));
  adopt(root, careersCommand(shell));
  adopt(root, programsCommand(shell));
  adopt(root, programCommand(shell));
  adopt(root, payCommand(shell));
  adopt(root, figureCommand(shell));
  const money = moneyCommand();
  adopt(root, money);
  adopt(money, moneyTaxCommand(shell));
  adopt(money, moneyLoanCommand(shell));
  const candidate = new Command('candidate').helpCommand(false).description('write or check a candidate’s file');
  adopt(root, candidate);
  adopt(candidate, candidateNewCommand(shell));
  adopt(candidate, candidateCheckCommand(shell));
  adopt(candidate, candidateImportCommand(shell));
  const catalog = new Command('catalog').helpCommand(false).description('look after the catalog');
  adopt(root, catalog);
  adopt(catalog, catalogCheckCommand(shell));
  adopt(root, importCommand(shell));
  return { program: root, shell };
}

/** Adds a subcommand that behaves like its parent: exits, writes and helps the same way. */
function adopt(parent: CommandUnknownOpts, child: CommandUnknownOpts): void {
  child.copyInheritedSettings(parent);
  parent.addCommand(child);
}

/** A command with its arguments: that it has options is said on its own page, and leaves no room here. */
function termOf(command: CommandUnknownOpts): string {
  const names = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...names].join(' ');
}

/** The default data folder is left out of the help: where it lies differs from machine to machine. */
function describeOption(option: { flags: string; description: string; defaultValue?: unknown }): string {
  const { description, defaultValue, flags } = option;
  if (defaultValue === undefined || defaultValue === false || flags.startsWith('--data')) return description;
  return `${description} (default: ${String(defaultValue)})`;
}
