import { createBrowserHistory, RouterProvider } from '@tanstack/react-router';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { makeRouter } from './router.tsx';
import { AppProvider } from './state/app.tsx';
import { createBrain } from './state/brain.ts';
import { createControl } from './state/control.ts';
import { createLatePort } from './state/late-port.ts';
import { keepForOffline } from './state/offline.ts';
import type { PageData } from './state/page-data.ts';
import { createStore, initialState } from './state/store.ts';
import { readTypedBefore } from './state/typed-before.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/charts.css';
import './styles/should.css';
import './styles/tables.css';
import './styles/programs.css';
import './styles/plan.css';
import './styles/pages.css';
import './styles/print.css';

/** A function of its own rather than the module's top level: a module that waits there is cut into many small files. */
async function start(): Promise<void> {
  const element = document.getElementById('page-data');
  const root = document.getElementById('root');
  if (!element?.textContent || !root) throw new Error('The page was built without its data.');
  const data: PageData = JSON.parse(element.textContent);

  const store = createStore(initialState(data));
  const port = createLatePort(() => new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module' }));
  const brain = createBrain(port);
  const router = makeRouter(createBrowserHistory(), true);

  // The pages were drawn at build time: the router must know its place before they are taken over,
  // and must not put a boundary around them that the built page does not have.
  await router.load();
  router.ssr = { manifest: undefined };
  const typeAgain = readTypedBefore();
  const control = createControl(store, brain, data, today());
  keepForOffline(store, control);
  router.subscribe('onResolved', () => void control.save());
  const drawn = () => {
    document.documentElement.dataset.drawn = 'here';
    typeAgain();
    control.open();
    port.open();
  };
  // As a transition the taking over is done in slices, so that the page answers between them.
  startTransition(() => {
    hydrateRoot(
      root,
      <AppProvider app={{ store, control, brain, examples: data.examples, drawn }}>
        <RouterProvider router={router} />
      </AppProvider>,
    );
  });
}

void start();

/** The visitor's calendar day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
