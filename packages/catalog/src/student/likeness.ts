/** A title for comparing: no case, accents, punctuation; «&» is «and». */
export const plainTitle = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

const small = new Set(['a', 'an', 'and', 'at', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** The words of a title that tell it from others. */
export const wordsOf = (title: string): string[] =>
  plainTitle(title)
    .split(' ')
    .filter((word) => word !== '' && !small.has(word))
    .slice(0, 30);

/** «Intro» and «Introduction» are one word to a registrar with thirty columns. */
const sameWord = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a))) || abbreviates(a, b) || abbreviates(b, a);

/** «mgmt» for «management», «sys» for «systems»: the same first letter, and the letters in order, none of them doubtful vowels only. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 3 || short.length > 5 || short.length >= long.length || short[0] !== long[0] || short.at(-1) !== long.at(-1))
    return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** Share of words that two titles have in common (Dice's coefficient), abbreviations counted as the word; 0 to 1. */
export function alike(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const at = left.findIndex((other) => sameWord(word, other));
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}

/** Insertions, deletions, exchanges and swaps of neighbors that turn one text into the other (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
