import { distance } from '@masterplan/catalog';

/** Up to three known ids like the one that was written: those that contain it, then those a few letters away. */
export function nearest(written: string, known: Iterable<string>): string[] {
  const wanted = written.toLowerCase().slice(0, 200);
  const scored: { id: string; score: number }[] = [];
  for (const id of known) {
    const lower = id.toLowerCase();
    if (wanted.length >= 3 && lower.includes(wanted)) scored.push({ id, score: (lower.length - wanted.length) / 1000 });
    else if (Math.abs(lower.length - wanted.length) <= limit(wanted)) scored.push({ id, score: distance(wanted, lower) });
  }
  const closest = Math.min(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score <= Math.min(limit(wanted), closest + 2))
    .sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}

const limit = (wanted: string): number => Math.max(2, Math.floor(wanted.length / 3));

/** « (did you mean «x» or «y»?)», or nothing. */
export function didYouMean(written: string, known: Iterable<string>): string {
  const near = nearest(written, known);
  return near.length === 0 ? '' : `; did you mean ${near.map((id) => `«${id}»`).join(' or ')}?`;
}
