import type { RankingAnalysis } from '@masterplan/model';
import { listed } from '../grammar.ts';
import { percent } from '../numbers.ts';

/** The ranking in one sentence: who is first and how surely, or that nobody is. */
export function winnerText({ alternatives, clearWinner }: RankingAnalysis): string {
  const [first, ...others] = alternatives;
  if (!first) return 'There is nothing to rank.';
  if (others.length === 0) return `${first.title} is the only one.`;
  if (clearWinner) return `${first.title} is first in ${percent(first.ranks[0] ?? 0)} of the draws.`;
  const equals = alternatives.filter((each) => each.cluster === first.cluster);
  if (equals.length === 1)
    return `No clear winner: ${first.title} has the best value on average but is first in only ${percent(first.ranks[0] ?? 0)} of the draws.`;
  const named = equals.slice(0, 3).map(({ title }) => title);
  const more = equals.length - named.length;
  return `No clear winner: ${listed([...named, ...(more > 0 ? [`${more} more`] : [])])} are practically equal.`;
}
