import type { RankedAlternative, RankingAnalysis } from '@masterplan/model';
import { listed } from '../grammar.ts';
import { percent } from '../numbers.ts';

/**
 * Who leads a ranking: nobody to rank, the only one, a clear winner, several that are practically equal, or the first by value
 * that is too seldom ahead to be called a winner.
 */
export type Lead =
  | { kind: 'none' }
  | { kind: 'only' | 'clear' | 'unsure'; first: RankedAlternative }
  | { kind: 'equal'; first: RankedAlternative; equals: RankedAlternative[] };

export function leadOf({ alternatives, clearWinner }: Pick<RankingAnalysis, 'alternatives' | 'clearWinner'>): Lead {
  const [first, ...others] = alternatives;
  if (!first) return { kind: 'none' };
  if (others.length === 0) return { kind: 'only', first };
  if (clearWinner) return { kind: 'clear', first };
  const equals = alternatives.filter((each) => each.cluster === first.cluster);
  return equals.length === 1 ? { kind: 'unsure', first } : { kind: 'equal', first, equals };
}

/** The ranking in one sentence: who is first and how surely, or that nobody is. */
export function winnerText(analysis: RankingAnalysis): string {
  const lead = leadOf(analysis);
  switch (lead.kind) {
    case 'none':
      return 'There is nothing to rank.';
    case 'only':
      return `${lead.first.title} is the only one.`;
    case 'clear':
      return `${lead.first.title} is first in ${firstIn(lead.first)} of the draws.`;
    case 'unsure':
      return `No clear winner: ${lead.first.title} has the best value on average but is first in only ${firstIn(lead.first)} of the draws.`;
    case 'equal': {
      const named = lead.equals.slice(0, 3).map(({ title }) => title);
      const more = lead.equals.length - named.length;
      return `No clear winner: ${listed([...named, ...(more > 0 ? [`${more} more`] : [])])} are practically equal.`;
    }
  }
}

const firstIn = ({ ranks }: RankedAlternative): string => percent(ranks[0] ?? 0);
