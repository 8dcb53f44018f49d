import type { CalibrationRow, PayCalibration } from '@masterplan/model';
import { payTargetName } from '@masterplan/words';
import { coveragePicture, pitPicture } from './calibration-pictures.ts';

const percent = (value: number, digits = 1): string => `${(100 * value).toFixed(digits)} %`;
const share = ({ value, se }: { value: number; se: number }): string => `${percent(value)} ± ${(200 * se).toFixed(1)}`;
const points = (value: number): string => value.toFixed(3);

const tests: Record<CalibrationRow['test'], string> = {
  programs: 'Held-out programs',
  institutions: 'Held-out institutions',
  'later-release': 'The later release from the earlier',
  small: 'Small programs from large ones',
};

/** docs/calibration.md and its pictures. */
export function calibrationPages(calibration: PayCalibration): { path: string; text: string }[] {
  const curve = (test: string) => calibration.curves.filter((entry) => entry.test === test);
  const pit = (test: string) => calibration.pit.filter((entry) => entry.test === test);
  return [
    { path: 'docs/calibration.md', text: page(calibration) },
    { path: 'docs/calibration/coverage-programs.svg', text: coveragePicture('Held-out programs, five years after', curve('programs')) },
    {
      path: 'docs/calibration/coverage-institutions.svg',
      text: coveragePicture('Held-out institutions, five years after', curve('institutions')),
    },
    { path: 'docs/calibration/pit-programs.svg', text: pitPicture('Held-out programs, five years after', pit('programs')) },
    { path: 'docs/calibration/pit-institutions.svg', text: pitPicture('Held-out institutions, five years after', pit('institutions')) },
  ];
}

function page({ rows, targets, period, suppressed, inputs }: PayCalibration): string {
  return `# How often pay intervals are right

Written by \`npm run calibrate\` from \`data/outcomes/\` (tables ${inputs}); not edited by hand.

Pay of a program's graduates is estimated for every listed field and program, also where nothing is published. These tables say how
that went for published figures that the fit had not seen: medians of federally aided graduates, working and not enrolled, by the
College Scorecard. Errors and scores are in log points (0.10 is about 10 %). «±» is two standard errors, clustered by institution.

- *Held-out programs*: five times, a fifth of all fields at institutions is left out and forecast from the rest.
- *Held-out institutions*: the same with whole institutions.
- *The later release*: four-year figures of June 2026 (${period.pairs} programs have both) forecast from the release of April 2025. How far pay drifted is
  estimated from other institutions, for the forecasts and the baselines alike.
- *Small programs*: forecast from the larger half of programs alone: the nearest that published figures come to those withheld.
- CRPS (continuous ranked probability score) is lower for sharper forecasts that are right. It is held against the field's empirical
  distribution and, for the later release, the program's own last figure with drift and residual spread; the gain is over the better.
- A block's spread is set so that 80 % of *other folds'* held-out programs lie in their 80 % intervals; no figure has a say in its own.
- Two choices of the model were made after these scores had been seen: computing and engineering are blocks of their own, and an
  institution of which nothing is published stands at the mean of those that publish. The first values of the variances come from all
  figures. What is found for the listed fields is a little too good for that.

## Aims

| aim | found | aimed at | figures | |
|---|---:|---:|---:|---|
${targets
  .map(
    ({ id, value, se, aim, figures, met, gated }) =>
      `| ${payTargetName({ id })} | ${share({ value, se })} | ${aimText(id, aim)} | ${figures} | ${met ? 'met' : gated ? '**missed**' : 'missed; not gated below 150 figures'} |`,
  )
  .join('\n')}

## Coverage

![Nominal against actual coverage, held-out programs](calibration/coverage-programs.svg)
![Nominal against actual coverage, held-out institutions](calibration/coverage-institutions.svg)

## Where outcomes fell in their forecasts

Flat where forecasts are right; a hump in the middle where intervals are too wide, walls at the ends where they are too narrow.

![Held-out programs](calibration/pit-programs.svg)
![Held-out institutions](calibration/pit-institutions.svg)

${Object.entries(tests)
  .map(([test, title]) =>
    tableOf(
      title,
      rows.filter((row) => row.test === test),
    ),
  )
  .join('\n')}
## Pay that is withheld

What is published may differ from what is withheld. Had every small program paid so much less than it did, its five-year figure would
have been in its 80 % interval (forecast from large programs) this often:

| shift in log pay | all fields | listed fields |
|---|---:|---:|
${suppressed.map(({ shift, within80, within80Listed }) => `| ${shift} | ${percent(within80)} | ${percent(within80Listed)} |`).join('\n')}

## Period and experience

The columns of one release are measured in different calendar years, so their growth is partly the labor market's. Four-year figures of two
releases, three calendar years apart, grew by ${period.perYear.toFixed(4)} log points a year in real terms (standard error ${period.se.toFixed(4)}, ${period.pairs} programs in four
fields). Estimates take that out: they are as if measured in 2022-23. One rate for all calendar years is an assumption.
`;
}

const aimText = (id: string, aim: number): string =>
  id.includes('coverage') ? 'within 2 standard errors of 80 %' : aim === 0 ? 'not worse' : `at least ${percent(aim, 0)}`;

function tableOf(title: string, rows: readonly CalibrationRow[]): string {
  return `## ${title}

| figures of | year | n | institutions | in 50 % | in 80 % | in 90 % | MAE | of field | CRPS | of field | of own last | gain |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${rows
  .map(
    (row) =>
      `| ${row.set} | ${row.year} | ${row.figures} | ${row.institutions} | ${share(row.within50)} | ${share(row.within80)} | ${share(row.within90)} | ${points(row.mae)} | ${points(row.maeField)} | ${points(row.crps)} | ${points(row.crpsField)} | ${row.crpsOwn === undefined ? '' : points(row.crpsOwn)} | ${share(row.gain)} |`,
  )
  .join('\n')}
`;
}
