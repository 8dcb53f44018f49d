/** What the place that is written to can show. */
export interface Page {
  /** Columns; never more than 80. */
  width: number;
  unicode: boolean;
  color: boolean;
}

export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  terminal: boolean;
  columns: number | undefined;
}

const MOST_COLUMNS = 80;
const FEWEST_COLUMNS = 60;

/** Decides by the usual variables: NO_COLOR, FORCE_COLOR, TERM, and the locale's character set. */
export function pageFor({ env, terminal, columns }: Surroundings, ascii: boolean): Page {
  const dumb = env.TERM === 'dumb';
  const colorAsked = (env.FORCE_COLOR ?? '') !== '' && env.FORCE_COLOR !== '0';
  const colorRefused = (env.NO_COLOR ?? '') !== '' || dumb;
  return {
    width: Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns ?? MOST_COLUMNS)),
    unicode: !ascii && !dumb && speaksUnicode(env),
    color: !colorRefused && (terminal || colorAsked),
  };
}

/** The C locale and other character sets than UTF-8 are plain; where nothing is said, UTF-8 is what Node writes. */
function speaksUnicode(env: Surroundings['env']): boolean {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value !== undefined && value !== '');
  if (locale === undefined) return true;
  if (/utf-?8/i.test(locale)) return true;
  return !(locale === 'C' || locale === 'POSIX' || locale.includes('.'));
}
