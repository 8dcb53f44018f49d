import type { Swap } from '@masterplan/model';
import { sentenceCase, swapLines } from '@masterplan/words';
import { unbroken } from '../shared/numbers.ts';
import { useAppState } from '../state/app.tsx';
import { change as text } from '../text/change.ts';

/** The smallest change of a weight, or of one measured thing, that puts a rival level with the first. */
export function Swaps({ swaps }: { swaps: Swap[] }) {
  const ranking = useAppState((state) => state.decision.ranking);
  if (swaps.length === 0) return null;
  const whose = (swap: Swap) => (path: string) =>
    ranking.find(({ id }) => id === path)?.institution ?? (path === swap.rival ? swap.title : text.swaps.first);
  return (
    <section className="block" aria-labelledby="swaps">
      <h2 id="swaps">{text.swaps.title}</h2>
      <p className="caption">{text.swaps.caption}</p>
      <ul className="swaps">
        {swaps.map((swap) => (
          <li key={swap.title}>
            <strong>{swap.title}</strong>: {unbroken(sentenceCase(swapLines(swap, whose(swap)).join(', ')))}.
          </li>
        ))}
      </ul>
    </section>
  );
}
