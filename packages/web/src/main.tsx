import { createBrowserHistory, RouterProvider } from '@tanstack/react-router';
import { hydrateRoot } from 'react-dom/client';
import { makeRouter } from './router.tsx';
import { AppProvider } from './state/app.tsx';
import { createBrain } from './state/brain.ts';
import { createControl } from './state/control.ts';
import type { PageData } from './state/page-data.ts';
import { createStore, initialState } from './state/store.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/charts.css';
import './styles/should.css';
import './styles/tables.css';
import './styles/programs.css';
import './styles/plan.css';
import './styles/print.css';

const element = document.getElementById('page-data');
const root = document.getElementById('root');
if (!element?.textContent || !root) throw new Error('The page was built without its data.');
const data: PageData = JSON.parse(element.textContent);

const store = createStore(initialState(data));
const brain = createBrain(new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module' }));
const router = makeRouter(createBrowserHistory(), true);

// The pages were drawn at build time: the router must know its place before they are taken over,
// and must not put a boundary around them that the built page does not have.
await router.load();
router.ssr = { manifest: undefined };
const control = createControl(store, brain, data, today());
router.subscribe('onResolved', () => void control.save());
hydrateRoot(
  root,
  <AppProvider app={{ store, control, brain, examples: data.examples }}>
    <RouterProvider router={router} />
  </AppProvider>,
);

/** The visitor's calendar day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
