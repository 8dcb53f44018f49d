import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { inWords } from './in-words.ts';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/** A parsed YAML text that still knows on which line each field stands. */
export interface Located {
  file: string;
  value: unknown;
  lineOf: (path: Path) => number;
}

export type Outcome<T> = { ok: true; value: T; at: Located } | { ok: false; problems: Problem[] };

const MAX_BYTES = 1_000_000;

/** The text's value with line numbers, or what makes it unreadable (syntax, duplicate keys, size). */
export function locate(file: string, text: string): Outcome<unknown> {
  if (text.length > MAX_BYTES) {
    return {
      ok: false,
      problems: [
        {
          file,
          line: 0,
          field: '',
          message: `the file has ${text.length.toLocaleString('en-US')} characters; at most ${MAX_BYTES.toLocaleString('en-US')} are read`,
        },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const [first] = document.errors;
  const faulty = jsonProblem(file, text, first ? lines.linePos(first.pos[0]).line : 0);
  if (faulty) return { ok: false, problems: [faulty] };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: '',
      message: `not valid YAML: ${error.message}`,
    }));
    return { ok: false, problems };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    return {
      ok: false,
      problems: [{ file, line: 0, field: '', message: `not readable as data: ${error instanceof Error ? error.message : String(error)}` }],
    };
  }
  return { ok: true, value, at: { file, value, lineOf: (path) => lineOf(document, lines, path) } };
}

/** What is wrong with a JSON file, which YAML would say in words of its own; undefined where nothing is, or where it is none. */
function jsonProblem(file: string, text: string, line: number): Problem | undefined {
  if (!file.toLowerCase().endsWith('.json')) return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
    const [, told] = /\(line (\d+) column \d+\)/.exec(said) ?? [];
    const what = said.replace(/ in JSON at position .*$/, '').replace(/, \.\.\..* is not valid JSON$/, '');
    return { file, line: told === undefined ? line : Number(told), field: '', message: `not valid JSON: ${what}` };
  }
}

/** The part of a self's file (`masterplan.yaml`, as the app hands it out) that holds a record which is a file of its own as well. */
export type SelfPart = 'candidate' | 'applications';

/** A self's file holds its parts as mappings; no part has one under its own name. */
export const holdsPart = (value: unknown, part: SelfPart): boolean => {
  const inner = valueAt(value, [part]);
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner);
};

/** Parses YAML by a schema; every mistake at once, each with its line. `part`: what is read where the file holds a whole self. */
export function parseYaml<S extends z.ZodType>(file: string, text: string, schema: S, part?: SelfPart): Outcome<z.infer<S>> {
  const located = locate(file, text);
  if (!located.ok) return located;
  const inside = part !== undefined && holdsPart(located.value, part) ? [part] : [];
  const parsed = schema.safeParse(valueAt(located.value, inside));
  const at = { ...located.at, lineOf: (path: Path) => located.at.lineOf([...inside, ...path]) };
  if (parsed.success) return { ok: true, value: parsed.data, at };
  const problems = parsed.error.issues.flatMap((issue) => fromIssue({ ...at, value: valueAt(located.value, inside) }, issue, []));
  return { ok: false, problems };
}

function fromIssue(at: Located, issue: z.core.$ZodIssue, prefix: Path): Problem[] {
  const path = [...prefix, ...issue.path];
  const place = { file: at.file, line: at.lineOf(path), field: path.map(String).join('.') };
  if (issue.code !== 'invalid_union') {
    const instead = issue.code === 'invalid_type' && issue.expected === 'number' ? plainNumber(valueAt(at.value, path)) : '';
    return [{ ...place, message: `${inWords(issue.message)}${instead}` }];
  }
  const closest = closestAlternative(issue.errors);
  if (closest) return closest.flatMap((inner) => fromIssue(at, inner, path));
  if (valueAt(at.value, path) === undefined)
    return [{ ...place, message: 'is missing; give it, or write not-published where no source gives it' }];
  const wanted = [...new Set(issue.errors.flatMap((issues) => (issues[0] ? [inWords(issues[0].message)] : [])))];
  return [{ ...place, message: wanted.length > 0 ? wanted.join('; or ') : inWords(issue.message) }];
}

/** How to write a number that was written for people: «1,000,000», «$85,000». */
function plainNumber(value: unknown): string {
  const digits = typeof value === 'string' ? /^\s*\$?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*$/.exec(value)?.[1] : undefined;
  return digits === undefined ? '' : `; write ${digits.replaceAll(',', '')}`;
}

function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const part of path) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    inner = new Map(Object.entries(inner)).get(String(part));
  }
  return inner;
}

/** Of a union's failed alternatives, the one that got deepest: most likely the one that was meant. */
function closestAlternative(alternatives: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const deep = alternatives.filter((issues) => issues.some((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'));
  return deep.length === 1 ? deep[0] : undefined;
}

function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 0;
}
