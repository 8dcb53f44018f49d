import { Link } from '@tanstack/react-router';
import { frame } from '../text/common.ts';
import { Page } from './page.tsx';

export function NotFoundPage() {
  return (
    <Page title={frame.notFound}>
      <h1>{frame.notFound}</h1>
      <p className="second">{frame.notFoundBody}</p>
      <p>
        <Link to="/">{frame.toAnswer}</Link>
      </p>
    </Page>
  );
}
