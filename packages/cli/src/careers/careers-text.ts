import { type BestPathToRole, type Candidate, type Career, type CareersReport, isPublished, type Track } from '@masterplan/model';
import {
  areaName,
  count,
  entryText,
  listed,
  monthsText,
  outOf,
  percent,
  roleTitle,
  sentenceCase,
  skillName,
  usd,
  usdAbout,
  usdShort,
} from '@masterplan/words';
import { gapBar } from '../terminal/bars.ts';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { pairs, table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** Highest and lowest paid areas that are listed. */
const PLACES = 5;
const INDUSTRIES = 8;

/** The five roles side by side, the specializations, and the path that comes first for each role where it was looked for. */
export function careersText(page: Page, report: CareersReport, paths: readonly BestPathToRole[]): string[] {
  return [
    ...heading(page, `What comes after: pay at your place, in dollars of ${report.dollarYear}, before tax`),
    ...table(
      page,
      [
        { title: 'Role', flexible: true },
        { title: 'You lack', align: 'right' },
        { title: 'Lowest tenth', align: 'right' },
        { title: 'Median', align: 'right' },
        { title: 'Top tenth', align: 'right' },
        { title: 'Jobs', align: 'right' },
      ],
      report.careers.map(({ role, gap, pay, demand }) => ({
        cells: [
          `${roleTitle(role)}${role === report.sought ? ' (sought)' : ''}`,
          `${count(gap, 1)}`,
          usdShort(pay.here[0]),
          usdShort(pay.here[2]),
          usdShort(pay.here[4]),
          isPublished(demand.growthPercent) ? percent(demand.growthPercent / 100) : 'not published',
        ],
      })),
    ),
    ...note(
      page,
      `You lack: levels of knowledge from 0 to 4, summed over the ten areas. Jobs: projected growth ${report.careers[0]?.demand.release ?? ''} of the occupations that employers file the role under; all occupations together ${allGrowth(report)}. Pay of everyone in those occupations, not of new graduates.`,
    ),
    ...tracksText(page, report),
    ...pathsText(page, paths),
  ];
}

/** One role in full. */
export function careerText(
  page: Page,
  report: CareersReport,
  career: Career,
  candidate: Candidate,
  paths: readonly BestPathToRole[],
): string[] {
  const { pay, demand } = career;
  return [
    ...heading(page, career.title),
    ...career.does.flatMap((line) => wrapped(page, `- ${line}`)),
    ...heading(page, 'What it asks, from 0 (nothing) to 4 (could teach it)'),
    ...table(
      page,
      [{ title: 'Area', flexible: true }, { title: 'You' }, { title: 'Has', align: 'right' }, { title: 'Asked', align: 'right' }],
      career.areas
        .filter(({ asked }) => asked > 0)
        .map(({ area, has, asked }) => ({
          cells: [areaName(area), gapBar(page, { has, after: has, asked }), count(has, 1), count(asked, 1)],
        })),
    ),
    ...wrapped(page, `Skills: ${listed(career.skills.map(({ group, asked }) => `${skillName(group)} ${count(asked, 1)}`))}.`),
    ...heading(page, `Pay, in dollars of ${report.dollarYear}, before tax`),
    ...pairs(page, [
      ['At your place', spread(pay.here)],
      ['In the country', spread(pay.national)],
      [
        'By experience',
        listed(
          pay.byExperience
            .filter(({ years }) => [0, 5, 10, 15].includes(years))
            .map(({ years, usd: median }) => `${usdAbout(median)} after ${count(years)} years`),
        ),
      ],
    ]),
    '',
    ...table(page, [{ title: 'Step' }, { title: 'From year', align: 'right' }, { title: 'Median there', align: 'right' }], ladder(career)),
    ...placesText(page, career, candidate),
    ...industriesText(page, career),
    ...heading(page, `Demand, projected ${demand.release}`),
    ...table(
      page,
      [
        { title: 'Occupation', flexible: true },
        { title: 'Share', align: 'right' },
        { title: 'Growth', align: 'right' },
        { title: 'Openings a year', align: 'right' },
      ],
      demand.occupations.map(({ soc, title, share, growthPercent, openingsPerYear }) => ({
        cells: [
          `${title} (${soc})`,
          percent(share),
          isPublished(growthPercent) ? percent(growthPercent / 100, 1) : 'not published',
          isPublished(openingsPerYear) ? count(openingsPerYear) : 'not published',
        ],
      })),
    ),
    ...wrapped(page, entryText(demand)),
    ...wrapped(page, `Leads to: ${listed(career.leadsTo.map(({ title }) => title))}.`),
    ...pathsText(
      page,
      paths.filter(({ role }) => role === career.role),
    ),
  ];
}

const spread = ([low, , middle, , high]: Career['pay']['here']): string =>
  `${usd(middle)} in the middle, eight of ten between ${usd(low)} and ${usd(high)}`;

const ladder = (career: Career) =>
  career.ladder.map(({ title, fromYears, usd: median }) => ({ cells: [title, count(fromYears), usdAbout(median)] }));

function placesText(page: Page, { pay }: Career, candidate: Candidate): string[] {
  const own = pay.byPlace.findIndex(({ area }) => area === candidate.place.area);
  const shown = pay.byPlace.flatMap((place, at) => (at < PLACES || at === own || at >= pay.byPlace.length - PLACES ? [{ place, at }] : []));
  return [
    ...heading(page, `Median by metropolitan area, of ${count(pay.byPlace.length)}`),
    ...table(
      page,
      [
        { title: '', align: 'right' },
        { title: 'Area', flexible: true },
        { title: 'Pay', align: 'right' },
        { title: 'Buys', align: 'right' },
      ],
      shown.map(({ place, at }) => ({
        cells: [
          count(at + 1),
          `${place.title}${at === own ? ' (you)' : ''}`,
          usdAbout(place.usd),
          isPublished(place.buysUsd) ? usdAbout(place.buysUsd) : 'not published',
        ],
      })),
    ),
    ...note(page, 'Buys: at the area’s price level, in dollars of average U.S. prices.'),
  ];
}

function industriesText(page: Page, { pay }: Career): string[] {
  if (pay.byIndustry.length === 0) return [];
  return [
    ...heading(page, 'Median by industry, of its largest occupation'),
    ...table(
      page,
      [
        { title: 'Sector', flexible: true },
        { title: 'Pay', align: 'right' },
      ],
      pay.byIndustry.slice(0, INDUSTRIES).map(({ title, usd: median }) => ({ cells: [title, usdAbout(median)] })),
    ),
    '',
  ];
}

function tracksText(page: Page, { tracks, fits, sought }: CareersReport): string[] {
  const why = {
    wanted: 'it is the one you want',
    'asked-and-ready': `a ${roleTitle(sought)} asks most of it beyond what you know, and you bring most of what its courses presume`,
    asked: `a ${roleTitle(sought)} asks most of it beyond what you know; you do not yet bring half of what its courses presume`,
  }[fits.why];
  return [
    ...heading(page, 'Specializations'),
    ...table(
      page,
      [
        { title: 'Track', flexible: true },
        { title: 'You', align: 'right' },
        { title: 'Asked', align: 'right' },
        { title: 'Ready', align: 'right' },
        { title: 'Programs', align: 'right' },
        { title: 'Presumes' },
      ],
      tracks.map((track) => ({
        cells: [
          areaName(track.area),
          count(track.has, 1),
          count(track.asked, 1),
          percent(track.readiness),
          count(track.programs),
          presumed(track),
        ],
      })),
    ),
    ...wrapped(page, `${sentenceCase(areaName(fits.area))} fits: ${why}.`),
    ...note(
      page,
      'Ready: share of what its courses presume that you bring at the level of a university course. Presumes: the core area that most of its courses with published prerequisites ask for. Programs: those of the catalog with two courses of it or more.',
    ),
  ];
}

function presumed({ presumes }: Track): string {
  const most = [...presumes].sort((a, b) => b.share - a.share)[0];
  return most ? `${areaName(most.area)}, ${percent(most.share)}` : 'not published';
}

function pathsText(page: Page, paths: readonly BestPathToRole[]): string[] {
  if (paths.length === 0) return [];
  return [
    ...heading(page, 'The path that the ranking would lead to, by role'),
    ...paths.flatMap((path) => [
      ...wrapped(page, `${sentenceCase(roleTitle(path.role))}: ${path.title}, ${path.institution}`),
      ...wrapped(
        page,
        `  ${monthsText(path.months)}; closes ${percent(path.gapClosed)} of the gap; pays in ${outOf(path.pays)} futures; gains ${usdAbout(path.npv[2])} in the middle one, ${usdAbout(path.npv[0])} to ${usdAbout(path.npv[4])} in eight of ten.`,
      ),
    ]),
  ];
}

const allGrowth = ({ careers }: CareersReport): string => {
  const all = careers[0]?.demand.allOccupationsPercent;
  return all !== undefined && isPublished(all) ? percent(all / 100, 1) : 'not published';
};

const note = (page: Page, text: string): string[] => [...wrapped(page, text).map((line) => paint(page, 'dim', line))];
