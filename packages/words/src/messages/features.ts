import { withArticle } from '../grammar.ts';
import { bachelorName, roleTitle } from '../names.ts';
import { count, usd } from '../numbers.ts';
import { counted } from '../time.ts';
import type { Writers } from './table.ts';

export const features: Writers<'feature'> = {
  'feature.working': ({ years, payUsd }) =>
    `You have worked ${counted(years, 'year', 1)}${payUsd > 0 ? ` and earn ${usd(payUsd)} a year` : ''}.`,
  'feature.recent-degree': ({ years }) =>
    years > 0 ? `You have worked ${counted(years, 'year', 1)} since your degree.` : 'You come straight from your degree.',
  'feature.other-occupation': ({ occupation, role }) =>
    occupation === ''
      ? `Your work so far is not what ${withArticle(roleTitle(role))} does.`
      : `Your occupation (${occupation}) is not one that employers file ${withArticle(roleTitle(role))} under.`,
  'feature.research': ({ publications }) => `You have ${counted(publications, 'publication')}.`,
  'feature.research-goal': ({ role }) => `You want to work as ${withArticle(roleTitle(role))}.`,
  'feature.technical-start': ({ level }) => `Your knowledge of the areas averages ${count(level, 1)} on the scale from 0 to 4.`,
  'feature.little-experience': ({ years }) =>
    years > 0 ? `You have ${counted(years, 'year', 1)} of experience.` : 'You have no work experience yet.',
  'feature.other-degree': ({ field }) =>
    field === 'none' ? 'You have no bachelor’s degree yet.' : `Your bachelor’s degree is in ${bachelorName(field)}.`,
};
