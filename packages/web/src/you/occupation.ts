import { withArticle } from '@masterplan/words';

/**
 * An occupation's title as a phrase: «Data Scientists» → «as a data scientist», «Computer Occupations» → «in computer
 * occupations». Titles are plural nouns joined by commas and «and»; the last word of each part carries the plural.
 */
export function occupationPhrase(title: string): string {
  const lower = title.charAt(0).toLowerCase() + title.slice(1).replaceAll(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
  if (/\boccupations\b/.test(lower)) return `in ${lower}`;
  return `as ${withArticle(
    lower
      .split(/(, | and )/)
      .map(singular)
      .join(''),
  )}`;
}

function singular(part: string): string {
  return part.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}
