import { fileURLToPath } from 'node:url';
import type { Globals, Shell } from './shell.ts';
import { pageFor } from './terminal/page.ts';
import { toAscii } from './terminal/text.ts';

/** Longer than this and a person wants to know that something goes on. */
const QUIET_MS = 1000;
/** A line that changes faster than this only flickers. */
const EVERY_MS = 200;
const CLEAR_LINE = '\r\u001b[2K';

export const ownDataDir = fileURLToPath(new URL('../../../data', import.meta.url));

/** The shell of the running process. */
export function processShell(globals: () => Globals): Shell {
  const { stdout, stderr, stdin, env } = process;
  const page = () => pageFor({ env, terminal: stdout.isTTY === true, columns: stdout.columns }, globals().ascii);
  const started = Date.now();
  let shown = false;
  let written = 0;
  return {
    cwd: process.cwd(),
    globals,
    page,
    print: (lines) => {
      const text = `${lines.join('\n')}\n`;
      stdout.write(page().unicode ? text : toAscii(text));
    },
    printJson: (value) => {
      stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    write: (text) => {
      stdout.write(text);
    },
    warn: (line) => {
      stderr.write(`${line}\n`);
    },
    progress: (text) => {
      const now = Date.now();
      if (stderr.isTTY !== true || (text !== '' && (now - started < QUIET_MS || now - written < EVERY_MS))) return;
      written = now;
      if (text !== '' || shown) stderr.write(`${CLEAR_LINE}${text}`);
      shown = text !== '';
    },
    showsProgress: stderr.isTTY === true,
    canAsk: stdin.isTTY === true && stdout.isTTY === true,
    asker: async () => (await import('./candidate/clack-asker.ts')).clackAsker(),
    today,
    readCatalog: async (dataDir) => (await import('@masterplan/catalog/build')).keptCatalog(dataDir),
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    },
  };
}

/** Today where the person is. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
