import type { Problem } from '@masterplan/catalog';
import type { ReadCatalog } from '@masterplan/catalog/build';
import type { Asker } from './candidate/asker.ts';
import type { Page } from './terminal/page.ts';

/** Options that every command takes. */
export interface Globals {
  json: boolean;
  ascii: boolean;
  /** Folder of the catalog's records. */
  data: string;
}

/** The border to the world: everything that a command reads or writes goes through here. */
export interface Shell {
  cwd: string;
  globals: () => Globals;
  page: () => Page;
  /** Writes lines to standard output. */
  print: (lines: readonly string[]) => void;
  /** Writes one JSON document to standard output. */
  printJson: (value: unknown) => void;
  /** Writes a file's content to standard output, byte for byte. */
  write: (text: string) => void;
  /** Writes a line to standard error. */
  warn: (line: string) => void;
  /** Shows how a long computation is getting on, on a terminal only; an empty text removes it. */
  progress: (text: string) => void;
  showsProgress: boolean;
  /** Whether a person can be asked. */
  canAsk: boolean;
  asker: () => Promise<Asker>;
  /** Today, YYYY-MM-DD, by the machine's clock. */
  today: () => string;
  readStdin: () => Promise<Uint8Array>;
  /** Reads and checks the records below a folder. */
  readCatalog: (dataDir: string) => Promise<ReadCatalog>;
}

/** The shape of `--json` where a file is wrong. */
export interface ProblemsJson {
  schema: 'masterplan.problems/1';
  ok: false;
  problems: readonly Problem[];
}
