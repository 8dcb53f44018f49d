import { listed } from '../grammar.ts';

/** A record's own sentence for the middle of ours: without its closing period, in quotation marks. */
export const quoted = (says: string): string => `«${says.trim().replace(/[.\s]+$/, '')}»`;

/** A record's own sentence with exactly one closing period. */
export const closed = (says: string): string => {
  const text = says.trim();
  return /[.?!]$/.test(text) ? text : `${text}.`;
};

/** Parts that may hold commas themselves, told apart by semicolons where they do. */
export function together(parts: readonly string[], joint = 'and'): string {
  if (parts.length < 2 || !parts.some((part) => part.includes(','))) return listed(parts, joint);
  return `${parts.slice(0, -1).join('; ')}; ${joint} ${parts.at(-1)}`;
}

/** An id such as `way-to-finish` in words; a title stays as it is. */
export const inWords = (id: string): string => (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) ? id.replaceAll('-', ' ') : id);
