import { Parameter, type PayCalibration, Prices } from '@masterplan/model';
import { z } from 'zod';
import { calibratePay } from '../estimate/index.ts';
import type { Problem } from '../records/problem.ts';
import { createReader } from './files.ts';
import { CALIBRATION_FILE, FIT_FILE } from './pay-fit.ts';
import { payCellsOf, payInputOf, payInputsHash } from './pay-input.ts';

export type Calibrated =
  | { ok: true; calibration: PayCalibration; files: { path: string; text: string }[] }
  | { ok: false; problems: Problem[] };

/** Refits pay on the tables below a data folder: the calibration, and the texts of the two files that hold it and the fit. Writes nothing. */
export function calibrateFrom(dataDir: string, progress: (step: string) => void): Calibrated {
  const reader = createReader(dataDir);
  const cells = payCellsOf(reader);
  const prices = reader.yaml('money/prices.yaml', Prices)?.value;
  const parameters = reader.yaml('assumptions/pay.yaml', z.array(Parameter))?.value;
  if (!prices || !parameters || reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const { fit, calibration } = calibratePay(payInputOf(cells, parameters, prices), payInputsHash(reader.texts, prices), progress);
  return {
    ok: true,
    calibration,
    files: [
      { path: FIT_FILE, text: jsonText(fit) },
      { path: CALIBRATION_FILE, text: jsonText(calibration) },
    ],
  };
}

/** JSON with numbers of six significant digits, one line for each entry of the second level. */
function jsonText(value: object): string {
  const short = (inner: unknown): string =>
    JSON.stringify(inner, (_, x: unknown) => (typeof x === 'number' ? Number(x.toPrecision(6)) : x));
  const lines = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    if (Array.isArray(inner) && typeof inner[0] === 'object') return `"${key}": [\n${inner.map(short).join(',\n')}\n]`;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return `"${key}": ${short(inner)}`;
    const entries = Object.entries(inner).map(([name, part]: [string, unknown]) => {
      const nested = typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.entries(part) : [];
      return nested.length === 0
        ? `"${name}": ${short(part)}`
        : `"${name}": {\n${nested.map(([k, v]) => `"${k}": ${short(v)}`).join(',\n')}\n}`;
    });
    return `"${key}": {\n${entries.join(',\n')}\n}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
