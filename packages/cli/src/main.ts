import { formatProblem } from '@masterplan/catalog';
import { CommanderError } from 'commander';
import { exitCodes, Stopped, WrongInput } from './exit.ts';
import { processShell } from './process-shell.ts';
import { createProgram } from './program.ts';
import type { Shell } from './shell.ts';
import { toAscii } from './terminal/text.ts';

/** Runs one command line and gives back its exit code; never throws. */
export async function run(args: readonly string[], shellFor: typeof processShell = processShell): Promise<number> {
  const { program, shell } = createProgram(shellFor);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync([...args], { from: 'user' });
    return exitCodes.fine;
  } catch (error) {
    shell.progress('');
    return codeFor(error, shell);
  }
}

function codeFor(error: unknown, shell: Shell): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongInput;
  const plain = (line: string): string => (shell.page().unicode ? line : toAscii(line));
  if (error instanceof WrongInput) {
    for (const problem of error.problems)
      shell.warn(plain(problem.file === '' ? `masterplan: ${problem.message}` : formatProblem(problem)));
    return exitCodes.wrongInput;
  }
  if (error instanceof Stopped) {
    shell.warn('masterplan: stopped; nothing was written');
    return exitCodes.stopped;
  }
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  shell.warn(plain(`masterplan: a fault of the program, not of your input: ${message}`));
  if (process.env.MASTERPLAN_DEBUG === '1' && error instanceof Error) shell.warn(error.stack ?? '');
  return exitCodes.fault;
}

/** What the launcher calls. A reader that goes away (`| head`) is no fault. */
export async function start(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? exitCodes.fine : exitCodes.fault);
    });
  }
  process.exitCode = await run(process.argv.slice(2));
}
