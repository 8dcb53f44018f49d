import type { MessageArgs } from '@masterplan/model';
import { constraintName, leverName } from '../names.ts';
import { count, outOf, usdAbout } from '../numbers.ts';
import type { Writers } from './table.ts';

type Path = MessageArgs['verdict.not-now'];

/** What the pace means for someone of this kind: those with a job keep it or leave it. */
function condition({ pace, kind }: Path): string {
  const employed = kind === 'working-professional' || kind === 'career-changer';
  if (!employed) return `if you study ${pace}`;
  return pace === 'part-time' ? 'if you keep your job and study part-time' : 'if you leave your job and study full-time';
}

/** What stands between this verdict and a strong one. */
function hangsOn(on: string): string {
  if (on === 'money') return 'once you find the money that nobody lends so far';
  if (on === 'cheaper-gap') return 'though a cheaper path closes about as much of your gap';
  if (on === 'worst-case') return 'but one future in ten loses more than you may want to risk';
  if (on === 'load') return 'and hangs on whether you can carry the hours beside your job';
  return `and hangs on ${leverName(on)}`;
}

const named = ({ title, institution }: Path): string => (institution === '' ? title : `${title}, ${institution}`);

export const verdicts: Writers<'verdict'> = {
  'verdict.strong': (args) => `It pays in ${outOf(args.pays)} futures like yours, ${condition(args)}: ${named(args)}.`,
  'verdict.depends': (args) =>
    `It pays in ${outOf(args.pays)} futures like yours, ${condition(args)}, ${hangsOn(args.on)}: ${named(args)}.`,
  'verdict.cheaper-first': (args) =>
    `A cheaper path first: for ${usdAbout(args.cheaperCostUsd)}, ${args.cheaper} pays in ${outOf(args.cheaperPays)} futures like yours, the degree in ${outOf(args.pays)} (${named(args)}).`,
  'verdict.not-now': (args) => `Not now: it pays in ${outOf(args.pays)} futures like yours, ${condition(args)}: ${named(args)}.`,
  'verdict.none': ({ programs, constraint }) =>
    `None of the ${count(programs)} programs in the catalog meets all that you ask${constraint === '' ? '' : `; most fail on the ${constraintName(constraint)}`}.`,
};
