import type { Published } from '@masterplan/model';
import type { ReactNode } from 'react';
import { notPublished } from '../text/common.ts';

/** Names and values in two columns. «not-published» is written out, in gray. */
export function Facts({ rows }: { rows: [name: string, value: ReactNode][] }) {
  return (
    <dl className="fact-list">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value === 'not-published' ? <span className="soft">{notPublished}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Writes a published value; «not-published» passes through. */
export function known<T>(value: Published<T>, write: (value: T) => string): string {
  return isPublished(value) ? write(value) : 'not-published';
}

export function isPublished<T>(value: Published<T>): value is T {
  return value !== 'not-published';
}
