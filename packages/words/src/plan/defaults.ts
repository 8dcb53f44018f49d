import type { AssumedOfCourse, PlanDefaults } from '@masterplan/model';
import { listed } from '../grammar.ts';
import { count } from '../numbers.ts';
import { counted } from '../time.ts';

/** What of a course is a stated default, in words: `weekly hours`. */
export const assumedNames: Record<AssumedOfCourse, string> = {
  hours: 'weekly hours',
  terms: 'terms',
  credits: 'credits',
  prerequisites: 'prerequisites',
  place: 'its place in the last term',
  placeholder: 'placeholder',
};

const verb = (courses: number, one: string, many: string): string => (courses === 1 ? one : many);

/** How much of a plan rests on defaults, in one or two sentences. */
export function sayDefaults({ courses, hours, terms, credits, prerequisites, places, placeholders, figures }: PlanDefaults): string {
  if (courses === 0) return 'No course is planned, so nothing is assumed of one.';
  const resting = (
    [
      [hours, 'weekly hours'],
      [terms, 'terms in which they run'],
      [credits, 'credits'],
      [prerequisites, 'prerequisites'],
      [places, 'place in the last term'],
    ] as const
  ).filter(([of]) => of > 0);
  const [first, ...others] = resting;
  const rest = first
    ? `${some(first[0], courses)} ${verb(first[0], 'rests', 'rest')} on ${listed([`assumed ${first[1]}`, ...others.map(([also, what]) => `${count(also)} on assumed ${what}`)])}.`
    : '';
  const named =
    placeholders > 0
      ? `${first ? count(placeholders) : some(placeholders, courses)} ${verb(placeholders, 'is a placeholder', 'are placeholders')}: the published lists don't name ${verb(placeholders, 'it', 'them')}.`
      : '';
  if (rest === '' && named === '') return `Nothing is assumed of its ${counted(courses, 'course')}.`;
  const behind =
    figures.length > 0 ? `${counted(figures.length, 'assumed figure')} ${verb(figures.length, 'stands', 'stand')} behind that.` : '';
  return [rest, named, behind].filter((sentence) => sentence !== '').join(' ');
}

const some = (of: number, courses: number): string =>
  of === courses && courses > 1 ? `All ${counted(courses, 'course')}` : `${count(of)} of ${counted(courses, 'course')}`;
