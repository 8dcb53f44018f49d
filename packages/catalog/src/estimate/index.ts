export { estimatePay } from './estimate.ts';
