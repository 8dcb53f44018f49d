import { count, deliveryName } from '@masterplan/words';
import { useEffect, useState } from 'react';
import { spaced } from '../shared/numbers.ts';
import { notPublished } from '../text/common.ts';
import { controls, keysOf } from '../text/labels.ts';
import { programs as text } from '../text/programs.ts';
import { regionName } from '../text/states.ts';
import { type Counts, sortKeys } from '../worker/protocol.ts';
import type { ProgramsSearch } from './search.ts';

interface Props {
  search: ProgramsSearch;
  counts: Counts | undefined;
  /** Changes whatever the search is by then: typing is passed on late. */
  onChange: (change: (search: ProgramsSearch) => ProgramsSearch) => void;
}

const typingRestMs = 150;
const names: Record<keyof Counts, (value: string) => string> = {
  state: regionName,
  delivery: (value) => (value === 'not-published' ? notPublished : deliveryName(value)),
  control: (value) => controls[value] ?? spaced(value),
  kind: (value) => (value === 'deep' ? text.kinds.deep : text.kinds.listed),
};

/** Search, filters that say how many each of their values would leave, and the order. */
export function Filters({ search, counts, onChange }: Props) {
  const set = (change: Partial<ProgramsSearch>) => onChange((before) => ({ ...before, ...change }));
  return (
    <search className="filters">
      <SearchBox value={search.q ?? ''} onChange={(q) => set({ q })} />
      {keysOf(text.filters).map((key) => (
        <label key={key}>
          <span>{text.filters[key]}</span>
          <select value={search[key] ?? ''} onChange={(event) => set({ [key]: event.target.value })}>
            <option value="">{text.any}</option>
            {optionsFor(key, counts, search[key]).map(([value, n]) => (
              <option key={value} value={value}>
                {names[key](value)}
                {n === undefined ? '' : ` (${count(n)})`}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        <span>{text.sort}</span>
        <select
          value={search.sort ?? 'rank'}
          onChange={(event) => {
            const sort = sortKeys.find((key) => key === event.target.value);
            if (sort) set({ sort });
          }}
        >
          {sortKeys.map((key) => (
            <option key={key} value={key}>
              {text.sorts[key]}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={search.fits !== 'no'}
          onChange={({ target }) => {
            const { checked } = target;
            onChange(({ fits: _before, ...rest }) => (checked ? rest : { ...rest, fits: 'no' }));
          }}
        />
        <span>{text.fits}</span>
      </label>
    </search>
  );
}

/** The values that would leave something, by name; the chosen one always. */
function optionsFor(key: keyof Counts, counts: Counts | undefined, chosen: string | undefined): [string, number | undefined][] {
  const known: [string, number | undefined][] = Object.entries(counts?.[key] ?? {});
  if (chosen && !known.some(([value]) => value === chosen)) known.push([chosen, counts ? 0 : undefined]);
  return known.sort(([a], [b]) => names[key](a).localeCompare(names[key](b), 'en'));
}

/** Keeps what is typed at once and passes it on when the typing rests. */
function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [draft, setDraft] = useState(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the draft restarts the clock.
  useEffect(() => {
    if (draft === value) return;
    const timer = setTimeout(() => onChange(draft), typingRestMs);
    return () => clearTimeout(timer);
  }, [draft]);
  // The address may change from outside, by Back or by a link.
  useEffect(() => setDraft(value), [value]);
  return (
    <label className="search-box">
      <span>{text.search}</span>
      <input
        type="search"
        value={draft}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
      />
    </label>
  );
}
