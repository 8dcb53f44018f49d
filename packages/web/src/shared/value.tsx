import type { FigureKind } from '@masterplan/model';
import type { ReactNode } from 'react';
import { useShow } from '../state/app.tsx';
import type { Shown } from '../state/store.ts';
import { kindMeaning, kindTags } from '../text/common.ts';

/** A figure of the catalog or a result of this page: opens the panel that says where it comes from. */
export function Value({ shown, children, className = '' }: { shown: Shown; children: ReactNode; className?: string }) {
  const show = useShow();
  return (
    <button type="button" className={`value ${className}`} aria-haspopup="dialog" onClick={() => show(shown)}>
      {children}
    </button>
  );
}

export function KindTag({ kind }: { kind: FigureKind | 'yours' }) {
  return (
    <span className={`tag tag-${kind}`} title={kindMeaning[kind]}>
      {kindTags[kind]}
    </span>
  );
}
