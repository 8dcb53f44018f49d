import type { PathDetail, RankingAnalysis } from '@masterplan/model';
import { attributeMeaning, attributeName, attributeOf, attributeText, differences, sentenceCase } from '@masterplan/words';

export interface AttributeRow {
  id: string;
  label: string;
  means: string;
  /** Points of a hundred by which it sets the programs apart. */
  moves: string;
  cells: string[];
}

/** Shown in place of what is not worked out yet. */
const nothing = '–';

/** Written as 0.0 points. */
const LEAST = 0.0005;

/** The measured attributes of programs side by side, those first that set them apart most; and the names of those in which they are alike. */
export function attributeRows(
  details: readonly (PathDetail | undefined)[],
  standing: RankingAnalysis,
): { rows: AttributeRow[]; alike: string[] } {
  const known = details.flatMap((detail) => detail ?? []);
  const all = differences(known, standing);
  const rows = all
    .filter(({ apart }) => apart >= LEAST || known.length < 2)
    .map(({ id, apart }) => ({
      id,
      label: sentenceCase(attributeName(id)),
      means: attributeMeaning(id),
      moves: (apart * 100).toFixed(1),
      cells: details.map((detail) => {
        const attribute = detail && attributeOf(detail, id);
        return attribute ? attributeText(attribute) : nothing;
      }),
    }));
  return { rows, alike: all.slice(rows.length).map(({ id }) => attributeName(id)) };
}
