import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, type RouterHistory } from '@tanstack/react-router';
import { readSearch } from './programs/search.ts';
import { ErrorPage } from './shared/error-page.tsx';
import { FigurePanel } from './shared/figure-panel.tsx';
import { Footer } from './shared/footer.tsx';
import { Header } from './shared/header.tsx';
import { NotFoundPage } from './shared/not-found.tsx';
import { Notices } from './shared/notices.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });

function Frame() {
  return (
    <div className="page">
      <Header />
      <Notices />
      <Outlet />
      <Footer />
      <FigurePanel />
    </div>
  );
}

const shouldPage = lazyRouteComponent(() => import('./should/should-page.tsx'), 'ShouldPage');
const programsPage = lazyRouteComponent(() => import('./programs/programs-page.tsx'), 'ProgramsPage');
const programPage = lazyRouteComponent(() => import('./program/program-page.tsx'), 'ProgramPage');
const youPage = lazyRouteComponent(() => import('./you/you-page.tsx'), 'YouPage');
const afterPage = lazyRouteComponent(() => import('./after/after-page.tsx'), 'AfterPage');
const whenPage = lazyRouteComponent(() => import('./when/when-page.tsx'), 'WhenPage');
const changePage = lazyRouteComponent(() => import('./change/change-page.tsx'), 'ChangePage');
const memoPage = lazyRouteComponent(() => import('./memo/memo-page.tsx'), 'MemoPage');
const planPage = lazyRouteComponent(() => import('./plan/plan-page.tsx'), 'PlanPage');
const evidencePage = lazyRouteComponent(() => import('./evidence/evidence-page.tsx'), 'EvidencePage');

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: shouldPage }),
  createRoute({ getParentRoute: () => root, path: '/programs', component: programsPage, validateSearch: readSearch }),
  createRoute({ getParentRoute: () => root, path: '/programs/$id', component: programPage }),
  createRoute({ getParentRoute: () => root, path: '/plan/$program', component: planPage }),
  createRoute({ getParentRoute: () => root, path: '/you', component: youPage }),
  createRoute({ getParentRoute: () => root, path: '/after', component: afterPage }),
  createRoute({ getParentRoute: () => root, path: '/when', component: whenPage }),
  createRoute({ getParentRoute: () => root, path: '/change', component: changePage }),
  createRoute({ getParentRoute: () => root, path: '/evidence', component: evidencePage }),
  createRoute({ getParentRoute: () => root, path: '/memo', component: memoPage }),
]);

/**
 * The view lives in the path; the candidate's fragment is no place to scroll to.
 * Restoring the scroll position writes an inline script into a page that is built, so only a browser asks for it.
 */
export function makeRouter(history: RouterHistory, scrollRestoration: boolean) {
  return createRouter({
    routeTree: routes,
    history,
    scrollRestoration,
    defaultHashScrollIntoView: false,
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorPage,
    defaultPendingMs: 300,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
