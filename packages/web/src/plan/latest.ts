/**
 * Runs one task at a time. A task that waits gives way to a newer one and is never answered: a moving control asks faster
 * than a plan is made.
 */
export function createLatest(): <T>(task: () => Promise<T>) => Promise<T> {
  let busy = false;
  let waiting: (() => void) | undefined;
  const done = () => {
    busy = false;
    const next = waiting;
    waiting = undefined;
    next?.();
  };
  return (task) =>
    new Promise((resolve, reject) => {
      const run = () => {
        busy = true;
        task().then(resolve, reject).finally(done);
      };
      if (busy) waiting = run;
      else run();
    });
}
