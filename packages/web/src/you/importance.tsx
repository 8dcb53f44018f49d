import type { Preferences } from '@masterplan/model';
import { useState } from 'react';
import { Announce } from '../shared/announce.tsx';
import { percent } from '../shared/numbers.ts';
import { criterionIds, criterionMeaning, criterionTitle } from '../text/labels.ts';
import { weights as text } from '../text/weights.ts';
import { moved, orderOf } from './preferences.ts';

export interface WayProps {
  preferences: Preferences;
  /** Mean weights that hold now, in the order of the criterionIds. */
  shares: number[];
  onChange: (preferences: Preferences) => void;
}

/** The criteria by importance: moved by buttons, or dragged. */
export function Importance({ preferences, shares, onChange }: WayProps) {
  const [dragged, setDragged] = useState<number>();
  const [said, setSaid] = useState('');
  const order = orderOf(preferences);
  function move(from: number, to: number): void {
    const one = order[from];
    if (!one || to < 0 || to >= order.length || from === to) return;
    onChange({ ...preferences, order: moved(order, from, to) });
    setSaid(text.moved(criterionTitle(one), to + 1));
  }
  return (
    <>
      <ol className="importance">
        {order.map((key, index) => (
          <li
            key={key}
            draggable
            data-dragged={dragged === index}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(index);
            }}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== undefined) move(dragged, index);
            }}
            onDragEnd={() => setDragged(undefined)}
          >
            <span className="rank">{index + 1}</span>
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
                aria-disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                className="plain-button"
                aria-label={text.down(criterionTitle(key))}
                aria-disabled={index === order.length - 1}
                onClick={() => move(index, index + 1)}
              >
                ↓
              </button>
            </span>
          </li>
        ))}
      </ol>
      <Announce text={said} />
    </>
  );
}
