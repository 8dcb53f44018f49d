import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { type CsvRecord, parseCsv } from '../records/csv.ts';
import type { Problem } from '../records/problem.ts';
import { type Located, type Outcome, parseYaml } from '../records/yaml.ts';

/** Reads records below a data folder and gathers every problem instead of stopping at the first. */
export interface Reader {
  problems: Problem[];
  /** Texts read, by path inside the folder: what the version is a hash of. */
  texts: Map<string, string>;
  /** Every YAML file that could be read as data. */
  located: Located[];
  yaml: <S extends z.ZodType>(path: string, schema: S) => { value: z.infer<S>; at: Located } | undefined;
  csv: <S extends z.ZodObject>(path: string, schema: S) => CsvRecord<z.infer<S>>[];
  /** YAML files of a folder, sorted by name. */
  list: (folder: string) => string[];
  text: (path: string) => string | undefined;
}

export function createReader(dataDir: string): Reader {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const located: Located[] = [];
  const read = (path: string): string | undefined => {
    const whole = join(dataDir, path);
    if (!existsSync(whole)) {
      problems.push({ file: shown(whole), line: 0, field: '', message: 'the file is missing' });
      return undefined;
    }
    const text = readFileSync(whole, 'utf8');
    texts.set(path, text);
    return text;
  };
  const shown = (whole: string) => {
    const path = relative(process.cwd(), whole);
    return path.startsWith('..') ? whole : path;
  };
  const take = <T>(outcome: Outcome<T>): { value: T; at: Located } | undefined => {
    if (outcome.ok) {
      located.push(outcome.at);
      return { value: outcome.value, at: outcome.at };
    }
    problems.push(...outcome.problems);
    return undefined;
  };
  return {
    problems,
    texts,
    located,
    text: read,
    yaml: (path, schema) => {
      const text = read(path);
      return text === undefined ? undefined : take(parseYaml(shown(join(dataDir, path)), text, schema));
    },
    csv: (path, schema) => {
      const text = read(path);
      if (text === undefined) return [];
      const outcome = parseCsv(shown(join(dataDir, path)), text, schema);
      if (outcome.ok) return outcome.value;
      problems.push(...outcome.problems);
      return [];
    },
    list: (folder) => {
      const whole = join(dataDir, folder);
      if (!existsSync(whole)) return [];
      return readdirSync(whole)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => `${folder}/${name}`);
    },
  };
}
