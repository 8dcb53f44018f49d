import type { ReadCatalog } from '@masterplan/catalog/build';
import { run } from '../src/main.ts';
import { processShell } from '../src/process-shell.ts';
import { pageFor } from '../src/terminal/page.ts';
import { toAscii } from '../src/terminal/text.ts';
import { type Result, root } from './launch.ts';

const catalogs = new Map<string, Promise<ReadCatalog>>();

interface Setting {
  env?: Record<string, string>;
  /** Text on standard input. */
  input?: string;
  terminal?: boolean;
}

/** Runs a command line in this process, on a catalog that is read once: the launcher's own tests run it as a process. */
export async function here(args: readonly string[], { env = {}, input = '', terminal = false }: Setting = {}): Promise<Result> {
  let out = '';
  let err = '';
  const code = await run(args, (globals) => {
    const page = () => pageFor({ env: { LANG: 'en_US.UTF-8', ...env }, terminal, columns: 80 }, globals().ascii);
    const whole = processShell(globals);
    return {
      ...whole,
      cwd: root,
      page,
      print: (lines) => {
        out += `${page().unicode ? lines.join('\n') : toAscii(lines.join('\n'))}\n`;
      },
      printJson: (value) => {
        out += `${JSON.stringify(value, null, 2)}\n`;
      },
      write: (text) => {
        out += text;
      },
      warn: (line) => {
        err += `${line}\n`;
      },
      progress: () => undefined,
      showsProgress: false,
      canAsk: false,
      readStdin: async () => new TextEncoder().encode(input),
      readCatalog: (dataDir) => {
        const read = catalogs.get(dataDir) ?? whole.readCatalog(dataDir);
        catalogs.set(dataDir, read);
        return read;
      },
    };
  });
  return { code, out, err };
}
