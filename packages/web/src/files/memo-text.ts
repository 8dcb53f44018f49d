import type { Decision } from '@masterplan/model';
import { count, months, say, usd } from '@masterplan/words';
import { percent } from '../shared/numbers.ts';
import { frame } from '../text/common.ts';
import { should } from '../text/should.ts';

const shown = 10;
const width = 80;

/** The answer as plain text in 80 columns. */
export function memoText(decision: Decision): string {
  const { candidate, ranking, evidence } = decision;
  const section = (title: string, lines: string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);
  const bullets = (sentences: string[]) => sentences.flatMap((sentence) => wrap(sentence, '- ', '  '));
  const ranks = ranking
    .slice(0, shown)
    .flatMap((row, index) => [
      ...wrap(`${row.title}, ${row.institution}`, `${String(index + 1).padStart(2)}. `, '    '),
      `    first in ${percent(row.first)} · pays in ${percent(row.pays)} · ${months(row.months)} · ${usd(row.costUsd)}`,
    ]);
  return `${[
    `${frame.name.toUpperCase()}: ${candidate.name}${candidate.example ? ' (example)' : ''}`,
    `Catalog ${decision.catalogVersion}, as of ${decision.asOf}, seed ${decision.seed}, ${count(decision.futures)} futures a path, ${decision.dollarYear} dollars`,
    '',
    ...wrap(say(decision.verdict), '', ''),
    ...section(should.why.reasons, bullets(decision.reasons.map(say))),
    ...section(should.why.objections, bullets(decision.objections.map(say))),
    ...section(should.why.turns, bullets([say(decision.breakEven)])),
    ...section(should.which.title, ranks),
    ...section(should.evidence.title, [
      `${evidence.observed} observed, ${evidence.modeled} modeled, ${evidence.assumed} assumed, ${evidence.yours} yours`,
    ]),
    ...section(should.limits.title, bullets(decision.limits.map(say))),
  ].join('\n')}\n`;
}

function wrap(text: string, first: string, next: string): string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const joined = line === first || line === next ? line + word : `${line} ${word}`;
    if (joined.length > width && line.trim() !== '') {
      lines.push(line);
      line = next + word;
    } else line = joined;
  }
  return [...lines, line];
}
