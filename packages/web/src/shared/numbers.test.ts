import { usd } from '@masterplan/words';
import { expect, test } from 'vitest';
import { problemText } from '../text/common.ts';
import { fileProblem } from '../text/when-file.ts';
import { unbroken } from './numbers.ts';

test('no line can end between a minus and its dollar sign', () => {
  expect(unbroken(`from ${usd(-2293)} to ${usd(500)}`)).toBe('from −\u2060$2,293 to $500');
});

test('a problem names the field as the page does, and says what is still shown', () => {
  expect(problemText('«work.payUsdPerYear»: give the pay.')).toBe('«Pay a year before tax»: give the pay. What was shown before stays.');
  expect(problemText('The computation could not be started.')).toBe('The computation could not be started.');
});

test('a mistake in a file keeps its place and names the page, no command', () => {
  const message = 'applications.yaml:4 applications.0.program: there is no program «x»; «masterplan programs» lists them';
  expect(fileProblem(message)).toMatch(/^applications\.yaml:4 .*«Which one\?» lists them$/);
});
