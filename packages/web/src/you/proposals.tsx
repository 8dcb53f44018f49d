import { count } from '@masterplan/words';
import { useState } from 'react';
import { useApp, useAppState } from '../state/app.tsx';
import { areaTitle, levels } from '../text/labels.ts';
import { you } from '../text/you.ts';
import type { Paper } from '../worker/paper.ts';

const text = you.papers;
const shownEntries = 4;

/** What a résumé or a transcript suggests, each with what it rests on; only what is ticked is taken over. */
export function Proposals({
  paper,
  onDone,
}: {
  paper: Exclude<Paper, { kind: 'candidate' | 'applications' }>;
  onDone: (sentence: string) => void;
}) {
  const { control } = useApp();
  const candidate = useAppState((state) => state.self.candidate);
  const { proposals, yearsExperience, unmatched } = paper.resume;
  const passed = paper.kind === 'transcript' ? (paper.transcript?.passed ?? []) : [];
  const [left, setLeft] = useState<ReadonlySet<string>>(
    new Set(proposals.filter(({ area, level }) => level <= (candidate.knowledge[area] ?? 0)).map(({ area }) => area)),
  );
  const [done, setDone] = useState(false);
  if (done) return null;
  const toggle = (key: string) => setLeft(left.has(key) ? new Set([...left].filter((one) => one !== key)) : new Set([...left, key]));
  const ticked = (key: string) => ({ checked: !left.has(key), onChange: () => toggle(key) });
  const total = proposals.length + (yearsExperience ? 1 : 0) + (passed.length > 0 ? 1 : 0);
  const chosen = total - left.size;

  function take(): void {
    const known = proposals.filter(({ area }) => !left.has(area)).map(({ area, level }) => [area, level] as const);
    const years = yearsExperience && !left.has('years') ? yearsExperience.years : undefined;
    if (known.length > 0 || years !== undefined)
      control.edit((before) => ({
        ...before,
        knowledge: { ...before.knowledge, ...Object.fromEntries(known) },
        background: { ...before.background, ...(years !== undefined && { yearsExperience: years }) },
      }));
    if (paper.kind === 'transcript' && paper.program !== undefined && passed.length > 0 && !left.has('passed'))
      control.wish(paper.program, (wish) => ({ ...wish, wish: { ...wish.wish, passed } }));
    setDone(true);
    onDone(text.taken(chosen));
  }

  if (total === 0) return <p className="small">{text.nothingFound}</p>;
  return (
    <div className="proposals">
      <h3>{text.found}</h3>
      <ul>
        {proposals.map(({ area, level, from }) => (
          <li key={area}>
            <label>
              <input type="checkbox" {...ticked(area)} /> <strong>{areaTitle(area)}</strong>: {levels[level]}{' '}
              <span className="soft small">{text.now(levels[Math.round(candidate.knowledge[area] ?? 0)] ?? '')}</span>
            </label>
            <p className="soft small">
              {from
                .slice(0, shownEntries)
                .map((entry) => `«${entry.text.trim().slice(0, 60)}» (${entry.why})`)
                .join('; ')}
              {from.length > shownEntries && text.andMore(from.length - shownEntries)}
            </p>
          </li>
        ))}
        {yearsExperience && (
          <li>
            <label>
              <input type="checkbox" {...ticked('years')} /> <strong>{you.years}</strong>: {count(yearsExperience.years, 1)}
            </label>
          </li>
        )}
        {passed.length > 0 && (
          <li>
            <label>
              <input type="checkbox" {...ticked('passed')} /> <strong>{text.passed(passed.length)}</strong>
            </label>
            <p className="soft small">{passed.map(({ code }) => code).join(', ')}</p>
          </li>
        )}
      </ul>
      <div className="buttons">
        <button type="button" className="plain-button" disabled={chosen === 0} onClick={take}>
          {text.take(chosen)}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            setDone(true);
            onDone(text.nothingTaken);
          }}
        >
          {text.leave}
        </button>
      </div>
      {unmatched.length > 0 && <p className="soft small">{text.unmatched(unmatched.length)}</p>}
    </div>
  );
}
