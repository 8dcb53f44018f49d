import type { Candidate } from '@masterplan/model';
import { deliveryName, listed } from '@masterplan/words';
import { deliveryIds } from '../text/labels.ts';
import { you } from '../text/you.ts';

type Delivery = Candidate['constraints']['delivery'][number];

const key = (delivery: Delivery[]): string => deliveryIds.filter((one) => delivery.includes(one)).join('+');

/** Every set of forms that a candidate may accept, as options of one select. */
export const deliveryOptions: { value: string; text: string; delivery: Delivery[] }[] = [
  deliveryIds,
  ...deliveryIds.map((left) => deliveryIds.filter((one) => one !== left)),
  ...deliveryIds.map((one) => [one]),
].map((delivery) => ({
  value: key(delivery),
  delivery,
  text: delivery.length === deliveryIds.length ? you.anyDelivery : listed(delivery.map(deliveryName), 'or'),
}));

export const deliveryKey = key;
