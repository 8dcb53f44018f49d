export { calibratePay } from './calibrate.ts';
export { estimatePay } from './estimate.ts';
export { PayFit } from './parameters.ts';
export type { PayCell, PayInput } from './types.ts';
