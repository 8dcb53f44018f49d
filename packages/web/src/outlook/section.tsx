import type { PathDetail } from '@masterplan/model';
import { lazy, Suspense, useState } from 'react';
import { outlook as text } from '../text/outlook.ts';
import { Working } from './working.tsx';

const Full = lazy(() => import('./full.tsx').then(({ FullOutlook }) => ({ default: FullOutlook })));

/** «The outlook in full», closed: its script is loaded and the worker asked only once it is opened. */
export function OutlookSection({ path }: { path: PathDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="block" aria-labelledby="outlook-full">
      <h2 id="outlook-full">{text.title}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text.open}</summary>
        {open && (
          <Suspense fallback={<Working>{text.working}</Working>}>
            <Full path={path} />
          </Suspense>
        )}
      </details>
    </section>
  );
}
