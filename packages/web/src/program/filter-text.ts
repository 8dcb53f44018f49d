import type { Filter } from '@masterplan/model';
import { listed } from '@masterplan/words';
import { areaTitle } from '../text/labels.ts';
import { program } from '../text/program.ts';

/** Which courses a requirement names, in words; codes carry their titles where the record has them. */
export function filterText(filter: Filter, titles: Map<string, string>): string {
  if (filter === 'any') return program.anyCourse;
  if (Array.isArray(filter)) return listed(filter.map((code) => (titles.has(code) ? `${code} ${titles.get(code)}` : code)));
  if ('level' in filter) return `courses numbered ${filter.level[0]} to ${filter.level[1]}`;
  if ('dept' in filter) return `courses of ${listed(filter.dept)}`;
  if ('tag' in filter) return `courses tagged «${filter.tag}»`;
  if ('area' in filter) return `courses in ${listed(filter.area.map((area) => areaTitle(area).toLowerCase()))}`;
  if ('all' in filter) return filter.all.map((one) => filterText(one, titles)).join(', of them ');
  if ('anyOf' in filter) return filter.anyOf.map((one) => filterText(one, titles)).join(', or ');
  return `all but ${filterText(filter.not, titles)}`;
}
