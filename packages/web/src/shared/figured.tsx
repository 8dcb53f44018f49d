import type { ReactNode } from 'react';
import type { Shown } from '../state/store.ts';
import { Value } from './value.tsx';

/** Dollars, percentages and spans as the formatters write them, with the marks around them, from which no line may part them. */
const amounts = /(\(?)(−?\$\d+(?:,\d{3})*|\d+(?:\.\d+)?%|\d+ (?:month|year)s?\b)([).,;:]*)/g;

/** A sentence in which each amount opens its panel; `shownFor` says which, or that it stays plain. */
export function Figured({ text, shownFor }: { text: string; shownFor: (amount: string) => Shown | undefined }) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { index, 0: whole, 1: before, 2: amount = '', 3: after } of text.matchAll(amounts)) {
    const shown = shownFor(amount);
    if (!shown) continue;
    parts.push(
      text.slice(done, index),
      <span key={index} className="nowrap">
        {before}
        <Value shown={shown}>{amount}</Value>
        {after}
      </span>,
    );
    done = index + whole.length;
  }
  return [...parts, text.slice(done)];
}
