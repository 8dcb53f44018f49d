import type { Decision } from '@masterplan/model';
import type { ListRow } from '../worker/protocol.ts';

/** The first of the ranking as lines of the list, until the catalog is there. */
export function rowsBefore(decision: Decision): ListRow[] {
  return decision.ranking.flatMap((ranked, index): ListRow[] => {
    if (ranked.kind !== 'deep' && ranked.kind !== 'listed') return [];
    const { subject, kind, title, institution, state, delivery } = ranked;
    return [
      {
        id: subject,
        kind,
        title,
        institution,
        place: state,
        state,
        control: '',
        delivery: delivery === 'not-published' ? [] : [delivery],
        payPublished: 'not-published',
        rank: index + 1,
        ranked,
      },
    ];
  });
}
