import * as clack from '@clack/prompts';
import { Stopped } from '../exit.ts';
import type { Asker, Choice } from './asker.ts';

const MOST_ITEMS = 12;

/** Asks on the terminal with arrow keys and typing. */
export function clackAsker(): Asker {
  return {
    intro: (text) => clack.intro(text),
    outro: (text) => clack.outro(text),
    section: (text) => clack.log.step(text),
    text: async ({ message, initial, check }) => {
      const validate = (answer: string | undefined): string | undefined => check?.((answer ?? '').trim());
      return answered<string>(await clack.text({ message, initialValue: initial, validate })).trim();
    },
    pick: async ({ message, choices, initial }) =>
      chosen(
        choices,
        answered<string>(await clack.select<string>({ message, options: options(choices), initialValue: initial, maxItems: MOST_ITEMS })),
      ),
    find: async ({ message, choices, initial }) =>
      answered<string>(
        await clack.autocomplete<string>({
          message,
          options: options(choices),
          initialValue: initial,
          placeholder: 'type to search',
          maxItems: MOST_ITEMS,
        }),
      ),
    pickSome: async ({ message, choices, initial }) =>
      answered<string[]>(
        await clack.multiselect<string>({ message, options: options(choices), initialValues: [...initial], required: true }),
      ).map((value) => chosen(choices, value)),
    confirm: async ({ message, initial }) => answered<boolean>(await clack.confirm({ message, initialValue: initial })),
  };
}

function answered<T>(answer: T | symbol): T {
  if (typeof answer === 'symbol') throw new Stopped();
  return answer;
}

const options = (choices: readonly Choice<string>[]) =>
  choices.map(({ value, label, hint }) => ({ value, label, ...(hint === undefined ? {} : { hint }) }));

function chosen<V extends string>(choices: readonly Choice<V>[], value: string): V {
  const choice = choices.find((entry) => entry.value === value);
  if (!choice) throw new Stopped();
  return choice.value;
}
