import type { Swap } from '@masterplan/model';
import { attributeName, criterionName, measureText, percent } from '@masterplan/words';
import { change as text } from '../text/change.ts';

/** The smallest change of a weight, or of one measured thing, that puts a rival level with the first. */
export function Swaps({ swaps }: { swaps: Swap[] }) {
  if (swaps.length === 0) return null;
  return (
    <section className="block" aria-labelledby="swaps">
      <h2 id="swaps">{text.swaps.title}</h2>
      <p className="caption">{text.swaps.caption}</p>
      <ul className="swaps">
        {swaps.map((swap) => (
          <li key={swap.title}>
            <strong>{swap.title}</strong>: {sentence(swap)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence({ weights: [weight], attributes: [attribute] }: Swap): string {
  const parts = [
    weight && text.swaps.weight(criterionName(weight.criterion), percent(weight.turnsAt), percent(weight.now)),
    attribute &&
      text.swaps.attribute(attributeName(attribute.id), measureText(attribute, attribute.turnsAt), measureText(attribute, attribute.now)),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? text.swaps.none : `${parts.join(text.swaps.or)}.`;
}
