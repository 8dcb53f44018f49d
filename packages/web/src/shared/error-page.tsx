import { frame } from '../text/common.ts';
import { Page } from './page.tsx';

/** A page that could not be drawn says so and keeps the way out; what was entered stays in the link and the storage. */
export function ErrorPage({ error }: { error: unknown }) {
  return (
    <Page title={frame.broken}>
      <h1>{frame.broken}</h1>
      <p className="second">{frame.brokenBody}</p>
      <p className="soft small">{error instanceof Error ? error.message : String(error)}</p>
      <p>
        <a href="/">{frame.toAnswer}</a>
      </p>
    </Page>
  );
}
