import { Link, useLocation } from '@tanstack/react-router';
import { useAppState } from '../state/app.tsx';
import { frame } from '../text/common.ts';
import { plannedOf } from './planned.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const before = [
  { to: '/', label: frame.views.should },
  { to: '/you', label: frame.views.you },
  { to: '/programs', label: frame.views.programs },
] as const;
const after = [
  { to: '/after', label: frame.views.after },
  { to: '/when', label: frame.views.when },
  { to: '/change', label: frame.views.change },
  { to: '/evidence', label: frame.views.evidence },
] as const;

/** One header: the name, the questions, the theme. */
export function Header() {
  return (
    <header className="header">
      <button type="button" className="skip" onClick={focusMain}>
        {frame.skip}
      </button>
      <Link to="/" className="name">
        {frame.name}
      </Link>
      <nav aria-label={frame.viewsLabel}>
        {before.map((view) => (
          <View key={view.to} {...view} />
        ))}
        <PlanView />
        {after.map((view) => (
          <View key={view.to} {...view} />
        ))}
      </nav>
      <ThemeSwitch />
    </header>
  );
}

function View({ to, label }: (typeof before | typeof after)[number]) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      activeProps={{ className: 'view here' }}
      inactiveProps={{ className: 'view' }}
    >
      {label}
    </Link>
  );
}

/** Leads to a program that is known course by course; where none fits, to the list of them. */
function PlanView() {
  const planning = useLocation({ select: ({ pathname }) => pathname.startsWith('/plan/') });
  const planned = useAppState(({ decision }) => plannedOf(decision));
  if (planned === undefined)
    return (
      <Link to="/programs" search={{ kind: 'deep', fits: 'no' }} className="view" activeProps={{}}>
        {frame.views.plan}
      </Link>
    );
  return (
    <Link
      to="/plan/$program"
      params={{ program: planned }}
      className={planning ? 'view here' : 'view'}
      aria-current={planning ? 'page' : undefined}
    >
      {frame.views.plan}
    </Link>
  );
}

/** A link to a place in the page would write a fragment, and the fragment belongs to the candidate. */
function focusMain(): void {
  document.getElementById('main')?.focus();
}
