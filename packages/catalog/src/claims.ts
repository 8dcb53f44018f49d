import { type Catalog, type Claim, type ClaimVerdict, NOT_PUBLISHED } from '@masterplan/model';
import { figureOf } from './figures/figure-of.ts';

/**
 * Holds each claim against the official figures it names, the current one first: within the claim's rounding it is
 * supported; within it of an earlier release, out of date; else contradicted; without a figure, not verifiable.
 */
export function judgeClaims(claims: Claim[], catalog: Catalog): ClaimVerdict[] {
  return claims.map((claim) => {
    const figures = claim.against.flatMap((id) => {
      const figure = figureOf(catalog, id);
      return figure && typeof figure.value === 'number' ? [{ figure: id, value: figure.value, unit: figure.unit }] : [];
    });
    const current = figures[0];
    if (!current) return { claim, verdict: 'not-verifiable', official: NOT_PUBLISHED };
    const matching = figures.find(({ value }) => agrees(claim, value));
    if (!matching) return { claim, verdict: 'contradicted', official: current };
    return { claim, verdict: matching === current ? 'supported' : 'out-of-date', official: matching };
  });
}

function agrees(claim: Claim, value: number): boolean {
  const [low, high] = typeof claim.value === 'number' ? [claim.value, claim.value] : claim.value;
  return value >= low - claim.rounding - 1e-9 && value <= high + claim.rounding + 1e-9;
}
