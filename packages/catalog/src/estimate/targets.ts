import type { CalibrationRow, CalibrationTarget } from '@masterplan/model';
import { round4 } from './summary.ts';

/** Figures below which a share or a score is reported but not held to its aim. */
const FEWEST = 150;

type Find = (test: CalibrationRow['test'], kind: CalibrationRow['kind'], year: number) => CalibrationRow | undefined;

/** The aims: coverage of 80 % intervals within two standard errors of 80 and, on all fields, within 2 points; CRPS below the better baseline's by a stated share. */
export function targetsOf(rows: readonly CalibrationRow[]): CalibrationTarget[] {
  const find: Find = (test, kind, year) => rows.find((row) => row.test === test && row.kind === kind && row.year === year);
  return [
    ...coverage('programs.coverage80', find('programs', 'all', 5), 0.02),
    ...coverage('programs.listed.coverage80', find('programs', 'listed', 5)),
    ...coverage('institutions.coverage80', find('institutions', 'all', 5), 0.02),
    ...coverage('institutions.listed.coverage80', find('institutions', 'listed', 5)),
    ...coverage('later-release.coverage80', find('later-release', 'listed', 4)),
    ...coverage('small.coverage80', find('small', 'all', 5)),
    ...gain('programs.crps', find('programs', 'all', 5), 0.1),
    ...gain('programs.listed.crps', find('programs', 'listed', 5), 0.15),
    ...gain('later-release.crps', find('later-release', 'listed', 4), 0.1),
    ...gain('institutions.crps', find('institutions', 'all', 5), 0),
    ...gain('institutions.listed.crps', find('institutions', 'listed', 5), 0),
  ];
}

function coverage(id: string, row: CalibrationRow | undefined, points?: number): CalibrationTarget[] {
  if (!row) return [];
  const { value, se } = row.within80;
  const off = Math.abs(value - 0.8);
  return [
    { id, value, se, aim: 0.8, figures: row.figures, gated: row.figures >= FEWEST, met: off <= round4(2 * se) && off <= (points ?? 1) },
  ];
}

function gain(id: string, row: CalibrationRow | undefined, aim: number): CalibrationTarget[] {
  if (!row) return [];
  const { value, se } = row.gain;
  return [{ id, value, se, aim, figures: row.figures, gated: row.figures >= FEWEST, met: value >= aim }];
}
