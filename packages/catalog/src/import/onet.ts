import { type Cell, type Made, made } from './made.ts';
import { RATED_OCCUPATIONS } from './occupations.ts';
import { may, needs, openSheet } from './sheet.ts';

interface Rating {
  soc: string;
  element: string;
  name: string;
  importance?: number;
  level?: number;
  n: number | undefined;
  date: string;
}

/**
 * O*NET ratings of skills or knowledge (Skills.txt, Knowledge.txt or .xlsx) → rows of one kind in occupations/onet-ratings.csv:
 * importance (IM, 1–5) and level (LV, 0–7) on one row. Ratings that O*NET recommends to suppress are left out.
 */
export async function importRatings(file: string): Promise<Made> {
  const opened = await openSheet(file, {
    columns: {
      soc: needs('O*NET-SOC Code', 'onet_soc'),
      element: needs('Element ID', 'element_id'),
      name: needs('Element Name', 'element'),
      scale: may('Scale ID'),
      value: may('Data Value'),
      importance: may('importance'),
      level: may('level'),
      n: may('N'),
      suppress: may('Recommend Suppress', 'suppress'),
      date: needs('Date'),
    },
    missing: ['n/a'],
  });
  if (!opened.ok) return opened;
  const ratings = new Map<string, Rating>();
  let suppressed = 0;
  for await (const row of opened.value.rows) {
    const soc = row.text('soc');
    if (!RATED_OCCUPATIONS.has(soc)) continue;
    if (row.text('suppress') === 'Y') {
      suppressed++;
      continue;
    }
    const key = `${soc} ${row.text('element')}`;
    const rating = ratings.get(key) ?? {
      soc,
      element: row.text('element'),
      name: row.text('name'),
      n: row.number('n'),
      date: monthOf(row.text('date')),
    };
    const importance = row.text('scale') === 'IM' ? row.number('value') : row.number('importance');
    const level = row.text('scale') === 'LV' ? row.number('value') : row.number('level');
    ratings.set(key, { ...rating, ...(importance === undefined ? {} : { importance }), ...(level === undefined ? {} : { level }) });
  }
  const table = [...ratings.values()].map(({ soc, element, name, importance, level, n, date }): Cell[] => {
    return [element.startsWith('2.C') ? 'knowledge' : 'skill', soc, element, name, importance, level, n, date];
  });
  const columns = ['kind', 'onetSoc', 'element', 'name', 'importance', 'level', 'n', 'date'];
  const notes = suppressed > 0 ? [`${suppressed} ratings that O*NET recommends to suppress: left out`] : [];
  return made(file, opened.value.problems, { columns, key: ['kind', 'onetSoc', 'element'], rows: table, notes });
}

/** «08/2023» → 2023-08. */
const monthOf = (date: string): string => date.replace(/^(\d{2})\/(\d{4})$/, '$2-$1');
