import { expect } from 'vitest';

/** Holds a text to how this project writes: whole, plain, with no id or missing value in it. */
export const sentence = (text: string): void => {
  expect(text).toMatch(/^[A-Z0-9$«].*\.$/);
  expect(text).not.toMatch(/undefined|NaN|Infinity|null|[{}]|!| {2}|\[object|\bbest\b|--|\.\.|\d-(fall|winter|spring|summer)/);
};
