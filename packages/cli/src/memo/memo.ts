import type { Decision, PathDetail } from '@masterplan/model';
import { count, dateText, say } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { clean, padded, wrapped } from '../terminal/text.ts';
import { cheaperText } from './cheaper.ts';
import { consideredText, evidenceText } from './evidence.ts';
import { gapText } from './gap.ts';
import { outlookText } from './outlook.ts';
import { pathText } from './path.ts';
import { rankingText } from './ranking.ts';

/** A decision as a memo: the answer, the picture, what it rests on, what would change it, where it comes from. */
export function memo(page: Page, decision: Decision): string[] {
  const chosen: PathDetail | undefined = decision.paths[decision.chosen];
  const bullets = (title: string, sentences: readonly string[]): string[] =>
    sentences.length === 0 ? [] : [...heading(page, title), ...sentences.flatMap((sentence) => wrapped(page, sentence, '- ', '  '))];
  return [
    ...masthead(page, decision),
    '',
    ...wrapped(page, say(decision.verdict)).map((line) => paint(page, 'bold', line)),
    ...(chosen ? outlookText(page, decision, chosen) : []),
    ...bullets('What speaks for it', decision.reasons.map(say)),
    ...bullets('What speaks against it', decision.objections.map(say)),
    ...(chosen ? bullets('What would turn it', [say(decision.breakEven)]) : []),
    ...rankingText(page, decision),
    ...(chosen ? pathText(page, chosen, decision) : []),
    ...gapText(page, decision),
    ...cheaperText(page, decision),
    ...consideredText(page, decision),
    ...evidenceText(page, decision),
    ...bullets('What this cannot know', decision.limits.map(say)),
    '',
    ...wrapped(
      page,
      `Seed ${decision.seed}, ${count(decision.futures)} futures a path, catalog ${decision.catalogVersion}. «masterplan figure <id>» shows where a figure comes from; --json gives all of it.`,
    ).map((line) => paint(page, 'dim', line)),
  ];
}

function masthead(page: Page, { candidate, asOf, dollarYear }: Decision): string[] {
  const date = `${dateText(asOf)}, ${dollarYear} dollars`;
  const name = candidate.example && !/^example/i.test(candidate.name) ? `Example: ${candidate.name}` : candidate.name;
  return [
    `${paint(page, 'bold', 'Masterplan')}${padded(date, page.width - 'Masterplan'.length, 'right')}`,
    ...wrapped(page, clean(page, name)).map((line) => paint(page, 'dim', line)),
  ];
}
