import { type Cell, DecisionProblem } from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import { linesOf, recordAt, unreadable } from './text.ts';

const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const pair = String.raw`\s*(${number})\s*[,;]\s*(${number})\s*`;
const forms = {
  constant: new RegExp(`^(${number})$`, 'i'),
  plusMinus: new RegExp(`^(${number})\\s*(?:±|\\+/-)\\s*(${number})$`, 'i'),
  interval: new RegExp(`^\\[${pair}\\]$`, 'i'),
  named: new RegExp(`^(normal|uniform|beta)\\(${pair}\\)$`, 'i'),
};

/** A cell as people write it: 3 · 3 ± 0.5 or normal(3, 0.5) · uniform(1, 2) · [1, 2] · beta(2, 5). */
export function cellIn(text: string): Cell | undefined {
  const [, constant] = forms.constant.exec(text) ?? [];
  if (constant !== undefined) return Number(constant);
  const [, mean, sd] = forms.plusMinus.exec(text) ?? [];
  if (mean !== undefined && Number(sd) >= 0) return { normal: { mean: Number(mean), sd: Number(sd) } };
  const [, low, high] = forms.interval.exec(text) ?? [];
  if (low !== undefined) return { interval: [Number(low), Number(high)] };
  const [, kind = '', a, b] = forms.named.exec(text) ?? [];
  switch (kind.toLowerCase()) {
    case 'normal':
      return Number(b) >= 0 ? { normal: { mean: Number(a), sd: Number(b) } } : undefined;
    case 'uniform':
      return { uniform: [Number(a), Number(b)] };
    case 'beta':
      return Number(a) > 0 && Number(b) > 0 ? { beta: { alpha: Number(a), beta: Number(b), low: 0, high: 1 } } : undefined;
    default:
      return undefined;
  }
}

const settings = ['better', 'worst', 'best', 'weight', 'unit'] as const;
type Setting = (typeof settings)[number];
const settingIn = (text: string): Setting | undefined => settings.find((setting) => text.toLowerCase() === `(${setting})`);

interface FromTable {
  problem: DecisionProblem | undefined;
  problems: Problem[];
  lineOf: (path: (string | number)[]) => number;
}

/**
 * A decision matrix as a table: the first column names the alternatives, the others are criteria. Rows named (better), (worst), (best),
 * (weight) and (unit) speak of the criteria.
 */
export function fromTable(file: string, text: string): FromTable {
  const problems = unreadable(file, text, 'a heading with the names of the criteria is expected');
  const [heading, ...rows] = recordsOf(text);
  const [, ...ids] = heading?.cells ?? [];
  const report = (line: number, field: string, message: string) => problems.push({ file, line, field, message });
  if (ids.length === 0 && problems.length === 0)
    report(1, '', 'the heading has one column; the first names the alternatives, each further one a criterion');
  const said: Record<string, Partial<Record<Setting, string>>> = Object.fromEntries(ids.map((id) => [id, {}]));
  const alternatives: { id: string; values: Record<string, Cell>; line: number }[] = [];
  for (const { line, cells: written } of rows) {
    const [name = '', ...cells] = written;
    if (cells.length > ids.length && cells.slice(ids.length).some((cell) => cell !== ''))
      report(
        line,
        '',
        `this row has ${written.length} cells, the heading ${ids.length + 1}; quote a cell that holds a comma: "normal(3, 0.5)"`,
      );
    const setting = settingIn(name);
    if (setting) for (const [c, id] of ids.entries()) if (cells[c]) said[id] = { ...said[id], [setting]: cells[c] };
    if (setting) continue;
    const values: Record<string, Cell> = {};
    for (const [c, id] of ids.entries()) {
      const text = cells[c] ?? '';
      const cell = cellIn(text);
      if (cell !== undefined) values[id] = cell;
      else if (text === '') report(line, id, `«${name}» has no value for «${id}»; give one, or the range in which it lies: [low, high]`);
      else report(line, id, `«${text}» is no value; a number, 3 ± 0.5, normal(3, 0.5), uniform(1, 2), [1, 2] or beta(2, 5) is expected`);
    }
    alternatives.push({ id: name, values, line });
  }
  const numberOf = (id: string, setting: Setting): number | undefined => {
    const text = said[id]?.[setting];
    if (text === undefined) return undefined;
    const cell = cellIn(text);
    if (typeof cell === 'number') return cell;
    report(0, id, `(${setting}) is «${text}»; a number is expected`);
    return undefined;
  };
  const weights = Object.fromEntries(ids.flatMap((id) => (said[id]?.weight === undefined ? [] : [[id, numberOf(id, 'weight') ?? 0]])));
  const parsed = DecisionProblem.safeParse({
    criteria: ids
      .map((id) => ({ id, ...said[id], weight: undefined, worst: numberOf(id, 'worst'), best: numberOf(id, 'best') }))
      .map(({ weight, ...rest }) => rest),
    alternatives: alternatives.map(({ id, values }) => ({ id, values })),
    ...(Object.keys(weights).length > 0 && { weights }),
  });
  if (!parsed.success && problems.length === 0) for (const issue of parsed.error.issues) report(0, issue.path.join('.'), issue.message);
  const lineOf = ([list, at]: (string | number)[]) =>
    list === 'alternatives' && typeof at === 'number' ? (alternatives[at]?.line ?? 0) : 1;
  return { problem: parsed.success && problems.length === 0 ? parsed.data : undefined, problems, lineOf };
}

function recordsOf(text: string): { line: number; cells: string[] }[] {
  const lines = linesOf(text);
  const records: { line: number; cells: string[] }[] = [];
  for (let at = 0; at < lines.length; ) {
    const { cells, lines: taken } = recordAt(lines, at, ',');
    if (cells.some((cell) => cell !== '')) records.push({ line: at + 1, cells });
    at += taken;
  }
  return records;
}
