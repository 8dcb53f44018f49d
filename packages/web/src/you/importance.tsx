import type { Criterion, Preferences } from '@masterplan/model';
import { useState } from 'react';
import { Announce } from '../shared/announce.tsx';
import { percent } from '../shared/numbers.ts';
import { criterionIds, criterionMeaning, criterionTitle } from '../text/labels.ts';
import { weights as text } from '../text/weights.ts';
import { dropped, isBeside, joined, moved, orderFrom, rankOf, type Steps, stepsOf } from './steps.ts';

export interface WayProps {
  preferences: Preferences;
  /** Mean weights that hold now, in the order of the criterionIds. */
  shares: number[];
  onChange: (preferences: Preferences) => void;
}

/** The criteria by importance: moved by buttons, or dragged; several may stand side by side. */
export function Importance({ preferences, shares, onChange }: WayProps) {
  const [dragged, setDragged] = useState<Criterion>();
  const [said, setSaid] = useState('');
  const steps = stepsOf(preferences);
  const order = steps.flat();
  function put(one: Criterion, next: Steps): void {
    if (next === steps) return;
    onChange({ ...preferences, order: orderFrom(next) });
    setSaid(text.moved(criterionTitle(one), rankOf(next, one)));
  }
  return (
    <>
      <ol className="importance">
        {order.map((key, index) => (
          <li
            key={key}
            draggable
            data-dragged={dragged === key}
            data-beside={isBeside(steps, key)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(key);
            }}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined) put(dragged, dropped(steps, dragged, key));
            }}
            onDragEnd={() => setDragged(undefined)}
          >
            <span className="rank">{rankOf(steps, key)}</span>
            <span>
              <span className="strong">{criterionTitle(key)}</span>{' '}
              <span className="soft small">
                {criterionMeaning[key]}; {text.countsMiddle(percent(shares[criterionIds.indexOf(key)] ?? 0))}
              </span>
            </span>
            <span className="importance-moves">
              <button
                type="button"
                className="plain-button"
                aria-label={text.up(criterionTitle(key))}
                aria-disabled={index === 0 && steps[0]?.length === 1}
                onClick={() => put(key, moved(steps, key, -1))}
              >
                ↑
              </button>
              <button
                type="button"
                className="plain-button"
                aria-label={text.down(criterionTitle(key))}
                aria-disabled={index === order.length - 1 && steps.at(-1)?.length === 1}
                onClick={() => put(key, moved(steps, key, 1))}
              >
                ↓
              </button>
              <button
                type="button"
                className="plain-button"
                aria-label={text.beside(criterionTitle(key))}
                aria-pressed={isBeside(steps, key)}
                aria-disabled={index === 0}
                onClick={() => put(key, joined(steps, key))}
              >
                =
              </button>
            </span>
          </li>
        ))}
      </ol>
      <Announce text={said} />
    </>
  );
}
