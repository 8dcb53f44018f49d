import { Link } from '@tanstack/react-router';
import { frame } from '../text/common.ts';
import { ThemeSwitch } from './theme-switch.tsx';

const views = [
  { to: '/', label: frame.views.should },
  { to: '/programs', label: frame.views.programs },
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
        {views.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            activeProps={{ className: 'view here' }}
            inactiveProps={{ className: 'view' }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <ThemeSwitch />
    </header>
  );
}

/** A link to a place in the page would write a fragment, and the fragment belongs to the candidate. */
function focusMain(): void {
  document.getElementById('main')?.focus();
}
