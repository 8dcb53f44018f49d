import { count, deliveryName, sentenceCase } from '@masterplan/words';
import { deliveryIds } from '../text/labels.ts';
import { map as text } from '../text/ranking.ts';
import { isAbroad, regionName } from '../text/states.ts';
import type { Counts } from '../worker/protocol.ts';
import type { ProgramsSearch } from './search.ts';
import { shadeOf, tiles } from './tiles.ts';

interface Props {
  counts: Counts | undefined;
  search: ProgramsSearch;
  onChange: (change: (search: ProgramsSearch) => ProgramsSearch) => void;
}

/** The list's programs by state as tiles, by country and by delivery; each is a filter of the list. */
export function TileMap({ counts, search, onChange }: Props) {
  const set = (key: 'state' | 'delivery', value: string) =>
    onChange(({ [key]: before, ...rest }) => (before === value ? rest : { ...rest, [key]: value }));
  const abroad = Object.keys(counts?.state ?? {})
    .filter(isAbroad)
    .sort((a, b) => regionName(a).localeCompare(regionName(b), 'en'));
  return (
    <div className="where">
      <fieldset className="tile-map" aria-label={text.title}>
        {tiles.map((tile, index) =>
          tile === undefined ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is its place.
            <span key={index} aria-hidden="true" />
          ) : (
            <Tile
              key={tile}
              state={tile}
              n={counts && (counts.state[tile] ?? 0)}
              pressed={search.state === tile}
              onPress={() => set('state', tile)}
            />
          ),
        )}
      </fieldset>
      <div className="apart">
        <h3 className="chart-title">{text.delivery}</h3>
        <p className="buttons">
          {deliveryIds.map((way) => (
            <Pick
              key={way}
              name={sentenceCase(deliveryName(way))}
              n={counts && (counts.delivery[way] ?? 0)}
              pressed={search.delivery === way}
              onPress={() => set('delivery', way)}
            />
          ))}
        </p>
        <h3 className="chart-title">{text.abroad}</h3>
        <p className="buttons">
          {counts && abroad.length === 0 && <span className="soft">{text.none}</span>}
          {abroad.map((region) => (
            <Pick
              key={region}
              name={regionName(region)}
              n={counts?.state[region]}
              pressed={search.state === region}
              onPress={() => set('state', region)}
            />
          ))}
        </p>
      </div>
    </div>
  );
}

interface TileProps {
  state: string;
  n: number | undefined;
  pressed: boolean;
  onPress: () => void;
}

function Tile({ state, n, pressed, onPress }: TileProps) {
  const name = regionName(state);
  return (
    <button
      type="button"
      className={`tile shade-${shadeOf(n ?? 0)}`}
      aria-pressed={pressed}
      title={name}
      disabled={n === 0 && !pressed}
      onClick={onPress}
    >
      <span>{state} </span>
      {n !== undefined && n > 0 && <span>{count(n)}</span>}
      <span className="hidden">{n === undefined ? name : n === 0 ? text.empty(name) : text.tile(name, n === 1)}</span>
    </button>
  );
}

function Pick({ name, n, pressed, onPress }: { name: string; n: number | undefined; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" className="plain-button" aria-pressed={pressed} disabled={n === 0 && !pressed} onClick={onPress}>
      {n === undefined ? name : `${name} (${count(n)})`}
    </button>
  );
}
