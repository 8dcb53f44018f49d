import { isPublished, type Published, type RoleDemand } from '@masterplan/model';
import { listed } from './grammar.ts';

interface Entry {
  education: Published<string>;
  experience: Published<string>;
}

/** What is typical for entry to an occupation, as part of a sentence; undefined where neither is published. */
export function entryOf({ education, experience }: Entry): string | undefined {
  const parts = [isPublished(education) ? educationText(education) : '', isPublished(experience) ? experienceText(experience) : ''];
  return parts.some((part) => part !== '') ? listed(parts.filter((part) => part !== '')) : undefined;
}

/** «Bachelor's degree» → «a bachelor’s degree». */
function educationText(education: string): string {
  const plain = education.replace("'", '’').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  return `${/^[aeiou]/.test(plain) ? 'an' : 'a'} ${plain}`;
}

const experienceText = (experience: string): string =>
  experience === 'None'
    ? 'no experience in a related occupation'
    : `${experience.toLowerCase().replace(/ years$/, ' years of')}${experience.endsWith('more') ? ' of' : ''} experience in a related occupation`;

/** What is typical for entry to a role's occupations, alike ones together. */
export function entryText({ release, occupations }: Pick<RoleDemand, 'release' | 'occupations'>): string {
  const titles = new Map<string, string[]>();
  for (const occupation of occupations) {
    const entry = entryOf(occupation) ?? 'not published';
    titles.set(entry, [...(titles.get(entry) ?? []), occupation.title.toLowerCase()]);
  }
  const groups = [...titles].map(([entry, of]) => `${entry} (${listed(of)})`);
  return `Typical for entry, by the Bureau of Labor Statistics (${release}): ${groups.join('; ')}.`;
}
