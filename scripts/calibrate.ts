import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '@masterplan/catalog';
import { calibrateFrom } from '@masterplan/catalog/build';
import { calibrationPages } from './calibration-report.ts';

/** Refits program pay and writes data/outcomes/{pay-model,calibration}.json and docs/calibration.md with its pictures. */
const root = new URL('../', import.meta.url);
const calibrated = calibrateFrom(fileURLToPath(new URL('data/', root)), (step) => console.log(`${step} ...`));
if (!calibrated.ok) {
  for (const problem of calibrated.problems) console.error(formatProblem(problem));
  process.exitCode = 2;
} else {
  mkdirSync(new URL('docs/calibration/', root), { recursive: true });
  const pages = calibrationPages(calibrated.calibration);
  for (const { path, text } of calibrated.files) writeFileSync(new URL(`data/${path}`, root), text);
  for (const { path, text } of pages) writeFileSync(new URL(path, root), text);
  for (const { id, value, se, aim, gated, met } of calibrated.calibration.targets)
    console.log(`${met ? 'met   ' : gated ? 'MISSED' : 'missed (not gated)'} ${id}: ${value} (se ${se}), aim ${aim}`);
}
