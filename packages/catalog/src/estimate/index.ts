export { type Calibration, calibrate } from './calibrate.ts';
export { estimatePay } from './estimate.ts';
export { calibrationRows, componentRows, curveRows } from './report.ts';
export type { Components, PayCell, PayField, PayInput, PayModel } from './types.ts';
