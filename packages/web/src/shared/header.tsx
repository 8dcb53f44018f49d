import type { Decision } from '@masterplan/model';
import { Link, useLocation } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useAppState } from '../state/app.tsx';
import { frame } from '../text/common.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const views = [
  { to: '/', label: frame.views.should },
  { to: '/programs', label: frame.views.programs },
  { to: '/evidence', label: frame.views.evidence },
] as const;

/** One header: the name, the questions, the theme. */
export function Header() {
  const planning = useLocation({ select: ({ pathname }) => pathname.startsWith('/plan/') });
  const planned = useAppState(({ decision }) => plannedOf(decision));
  return (
    <header className="header">
      <button type="button" className="skip" onClick={focusMain}>
        {frame.skip}
      </button>
      <Link to="/" className="name">
        {frame.name}
      </Link>
      <nav aria-label={frame.viewsLabel}>
        {views.map(({ to, label }) => (
          <Fragment key={to}>
            {to === '/evidence' && planned !== undefined && (
              <Link to="/plan/$program" params={{ program: planned }} className={planning ? 'view here' : 'view'}>
                {frame.views.plan}
              </Link>
            )}
            <Link
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ className: 'view here' }}
              inactiveProps={{ className: 'view' }}
            >
              {label}
            </Link>
          </Fragment>
        ))}
      </nav>
      <ThemeSwitch />
    </header>
  );
}

/** The program whose plan is a click away: the chosen one, or else the first of the ranking that is known course by course. */
function plannedOf({ paths, chosen, ranking }: Decision): string | undefined {
  const path = paths[chosen];
  return path?.kind === 'deep' ? path.subject : ranking.find(({ subject }) => subject.startsWith('deep:'))?.subject;
}

/** A link to a place in the page would write a fragment, and the fragment belongs to the candidate. */
function focusMain(): void {
  document.getElementById('main')?.focus();
}
