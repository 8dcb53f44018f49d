import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const launcher = fileURLToPath(new URL('../bin/masterplan.mjs', import.meta.url));
export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const example = (name: string): string => `data/examples/${name}.yaml`;
/** The day of every test: the answers must not depend on the machine's clock. */
export const asOf = '2026-11-22';

export interface Result {
  code: number;
  out: string;
  err: string;
}

interface Setting {
  env?: Record<string, string>;
  input?: string;
  cwd?: string;
}

/** Runs the real launcher as its own process, as `npx masterplan` does. */
export function masterplan(args: readonly string[], { env = {}, input = '', cwd = root }: Setting = {}): Promise<Result> {
  const { NO_COLOR, FORCE_COLOR, LANG, LC_ALL, LC_CTYPE, TERM, ...rest } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [launcher, ...args],
      { cwd, env: { ...rest, LANG: 'en_US.UTF-8', TERM: 'xterm', ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** What no output may hold. */
export const unfit = /NaN|undefined|\[object|Infinity|\n\s+at /;
