import type { Preferences } from '@masterplan/model';

interface Fault {
  path: (string | number)[];
  message: string;
}

/** What is wrong with stated preferences before anybody asks whether they contradict each other. */
export function preferenceFaults(preferences: Preferences | undefined, criteria: readonly string[]): Fault[] {
  if (!preferences) return [];
  const { order = [], intervals = {}, tradeoffs = [], none } = preferences;
  const faults: Fault[] = [];
  const known = (id: string, path: (string | number)[]) => {
    if (!criteria.includes(id)) faults.push({ path, message: `there is no criterion «${id}»; one of ${criteria.join(', ')}` });
  };
  const seen = new Set<string>();
  for (const [at, step] of order.entries())
    for (const id of typeof step === 'string' ? [step] : step) {
      known(id, ['order', at]);
      if (seen.has(id)) faults.push({ path: ['order', at], message: `«${id}» stands twice in the order` });
      seen.add(id);
    }
  for (const [id, [low, high]] of Object.entries(intervals)) {
    known(id, ['intervals', id]);
    if (low > high) faults.push({ path: ['intervals', id], message: `the lower bound ${low} lies above the upper bound ${high}` });
  }
  for (const [at, { of, to, between }] of tradeoffs.entries()) {
    known(of, ['tradeoffs', at, 'of']);
    known(to, ['tradeoffs', at, 'to']);
    if (of === to) faults.push({ path: ['tradeoffs', at], message: `«${of}» is held against itself` });
    if (between[0] > between[1])
      faults.push({ path: ['tradeoffs', at, 'between'], message: `the lower ratio ${between[0]} lies above the upper ${between[1]}` });
  }
  if (none && (order.length > 0 || Object.keys(intervals).length > 0 || tradeoffs.length > 0))
    faults.push({
      path: ['none'],
      message: '«none» says that nothing is known of the weights, but something is said beside it; leave one out',
    });
  return faults;
}
