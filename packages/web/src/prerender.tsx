import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { makeRouter } from './router.tsx';
import { AppProvider } from './state/app.tsx';
import type { Brain } from './state/brain.ts';
import type { Control } from './state/control.ts';
import type { PageData } from './state/page-data.ts';
import { createStore, initialState } from './state/store.ts';

/** Draws one page as HTML with the first example's answer. Runs in Node at build time. */
export async function prerender(path: string, data: PageData): Promise<string> {
  const router = makeRouter(createMemoryHistory({ initialEntries: [path] }), false);
  await router.load();
  return renderToString(
    <AppProvider
      app={{ store: createStore(initialState(data)), brain: silentBrain, control: silentControl, examples: data.examples, drawn: () => {} }}
    >
      <RouterProvider router={router} />
    </AppProvider>,
  );
}

const never = () => new Promise<never>(() => {});
/** Effects don't run while a page is built, so nobody asks; the types want an answer all the same. */
const silentBrain: Brain = {
  start: never,
  decide: () => {},
  figure: never,
  labels: never,
  inputs: never,
  list: never,
  program: never,
  drawbacks: never,
  standing: never,
  why: never,
  evidence: never,
  careers: never,
  sensitivity: never,
  otherChoices: never,
  stopSensitivity: () => {},
  outlook: never,
  future: never,
  plan: never,
  transcript: never,
  when: never,
  applicationsFile: never,
  answerFile: never,
  readLink: never,
  check: never,
  paper: never,
};
const silentControl: Control = {
  open: () => {},
  edit: () => {},
  wish: () => {},
  apply: () => {},
  choose: () => {},
  reset: () => {},
  adopt: () => {},
  compare: () => {},
  save: never,
  openSelf: never,
  copySelf: never,
  rename: () => {},
  removeSelf: () => {},
  undoRemove: never,
};

export { slim } from './worker/slim.ts';
