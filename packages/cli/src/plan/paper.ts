import type { Paper } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { paint } from '../terminal/paint.ts';
import { clean } from '../terminal/text.ts';

/** The page as `words` draws on it. */
export const paperOf = (page: Page): Paper => ({
  width: page.width,
  unicode: page.unicode,
  clean: (text) => clean(page, text),
  paint: (how, text) => paint(page, how, text),
});
