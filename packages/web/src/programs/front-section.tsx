import { count } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import { TableBehind } from '../shared/table-behind.tsx';
import { keysOf } from '../text/labels.ts';
import { front as text } from '../text/ranking.ts';
import type { RankedPoint } from '../worker/standing.ts';
import { acrossAxes, isInside, type Placed, placed, ranges, upwardAxes } from './front.ts';
import { FrontChart } from './front-chart.tsx';
import type { Across, Upward } from './search.ts';
import { useChangeSearch, useSearchPart } from './use-search.ts';

/** Rows of the table beside the front: the first of the ranking. */
const tabled = 15;

interface Props {
  points: RankedPoint[] | undefined;
}

/** Cost against outcome: the reader chooses both axes; the front is drawn, listed and in the table. */
export const FrontSection = memo(function FrontSection({ points }: Props) {
  const across = useSearchPart('x') ?? 'cost';
  const upward = useSearchPart('y') ?? 'pay';
  const go = useChangeSearch();
  const [shownId, setShownId] = useState<string>();
  const all = useMemo(() => placed(points ?? [], across, upward), [points, across, upward]);
  const front = all.filter((one) => one.onFront);
  const shown = all.find((one) => one.point.subject === shownId);
  const [rangeX, rangeY] = useMemo(() => ranges(all), [all]);
  const outside = all.filter((one) => !isInside(one, rangeX, rangeY)).length;
  const [x, y] = [acrossAxes[across], upwardAxes[upward]];
  if (points?.length === 0) return null;
  return (
    <section className="block" aria-labelledby="front">
      <h2 id="front">{text.title}</h2>
      <p className="caption">{points ? text.caption(count(front.length), count(all.length)) : text.working}</p>
      <div className="axes">
        <AxisSelect label={text.x} value={across} names={text.xs} onChange={(key) => go((before) => ({ ...before, x: key }))} />
        <AxisSelect label={text.y} value={upward} names={text.ys} onChange={(key) => go((before) => ({ ...before, y: key }))} />
      </div>
      <div className="front-both">
        <div className="front-picture">
          {all.length > 0 && (
            <>
              <FrontChart
                all={all}
                range={[rangeX, rangeY]}
                across={across}
                upward={upward}
                shown={shown}
                onShow={({ point }) => setShownId(point.subject)}
              />
              <p className="front-says small">
                {shown ? <Says one={shown} across={across} upward={upward} /> : <Hint outside={outside} />}
              </p>
            </>
          )}
        </div>
        <div className="front-list">
          <h3 className="chart-title">{text.list}</h3>
          <ol>
            {front.map(({ point, x: atX, y: atY }) => (
              <li key={point.subject}>
                <Link to="/programs/$id" params={{ id: point.subject }}>
                  {point.title}, {point.institution}
                </Link>
                <span className="soft small under">
                  {x.write(atX)} · {y.write(atY)}
                </span>
              </li>
            ))}
          </ol>
        </div>
      </div>
      {all.length > 0 && <Behind all={all} across={across} upward={upward} />}
    </section>
  );
});

function Hint({ outside }: { outside: number }) {
  return (
    <span className="soft">
      {text.hint} {outside > 0 && text.outside(count(outside), outside === 1)}
    </span>
  );
}

interface On {
  across: Across;
  upward: Upward;
}

function Says({ one, across, upward }: { one: Placed } & On) {
  const { point, rank } = one;
  return (
    <>
      <Link to="/programs/$id" params={{ id: point.subject }}>
        {point.title}, {point.institution}
      </Link>
      {`: ${acrossAxes[across].write(one.x)} · ${upwardAxes[upward].write(one.y)} · ${text.rank(rank)}`}
    </>
  );
}

function Behind({ all, across, upward }: { all: Placed[] } & On) {
  const { program, rank, front } = text.columns;
  return (
    <TableBehind
      of={text.title}
      summary={text.table}
      columns={[program, rank, text.xs[across], text.ys[upward], front]}
      rows={all
        .filter((one) => one.onFront || one.rank <= tabled)
        .map((one) => [
          `${one.point.title}, ${one.point.institution}`,
          count(one.rank),
          acrossAxes[across].write(one.x),
          upwardAxes[upward].write(one.y),
          one.onFront ? text.yes : text.no,
        ])}
    />
  );
}

interface AxisProps<K extends string> {
  label: string;
  value: K;
  names: Record<K, string>;
  onChange: (key: K) => void;
}

function AxisSelect<K extends string>({ label, value, names, onChange }: AxisProps<K>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const key = keysOf(names).find((one) => one === event.target.value);
          if (key) onChange(key);
        }}
      >
        {keysOf(names).map((key) => (
          <option key={key} value={key}>
            {names[key]}
          </option>
        ))}
      </select>
    </label>
  );
}
