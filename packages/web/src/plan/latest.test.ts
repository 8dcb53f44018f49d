import { expect, test } from 'vitest';
import { createLatest } from './latest.ts';

test('one task at a time; of those that wait only the newest runs, and a failure holds up nothing', async () => {
  const latest = createLatest();
  const ran: number[] = [];
  const task =
    (n: number, fails = false) =>
    async () => {
      ran.push(n);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (fails) throw new Error(`task ${n}`);
      return n;
    };
  const first = latest(task(1, true));
  void latest(task(2));
  const last = latest(task(3));
  await expect(first).rejects.toThrow('task 1');
  expect(await last).toBe(3);
  expect(ran).toEqual([1, 3]);
  expect(await latest(task(4))).toBe(4);
});
