import { usd, usdAbout } from '../numbers.ts';
import type { Writers } from './table.ts';

export const breakEvens: Writers<'break-even'> = {
  'break-even.tuition': ({ turnsAtUsd, nowUsd }) =>
    turnsAtUsd >= nowUsd
      ? `It pays in the middle future while tuition stays under ${usdAbout(turnsAtUsd)}; now it is ${usd(nowUsd)}.`
      : `It would pay in the middle future with tuition under ${usdAbout(turnsAtUsd)}; now it is ${usd(nowUsd)}.`,
  'break-even.tuition-always': ({ nowUsd, upToUsd }) =>
    `It pays in the middle future at any tuition up to ${usdAbout(upToUsd)}; now it is ${usd(nowUsd)}.`,
  'break-even.never-pays': ({ nowUsd }) => `It does not pay in the middle future even without tuition; now it is ${usd(nowUsd)}.`,
};
