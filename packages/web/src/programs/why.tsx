import {
  attributeMeaning,
  attributeName,
  attributeText,
  type Contribution,
  count,
  leadText,
  pointsText,
  sentenceCase,
  swapLines,
} from '@masterplan/words';
import { percent, unbroken } from '../shared/numbers.ts';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { why as text } from '../text/ranking.ts';
import type { WhyView } from '../worker/standing.ts';
import type { Choice } from './pair.ts';

interface Props {
  /** Programs that are worked out in full. */
  choices: Choice[];
  pair: [upper: string, lower: string];
  onPair: (pair: [upper: string, lower: string]) => void;
}

/** Attributes that move less than the first so many are not drawn. */
const mostRows = 12;

/** Two programs held against each other: who stands higher, by how much, from what, and what would level them. */
export function Why({ choices, pair, onPair }: Props) {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready);
  const round = useAppState((state) => state.round);
  const [upper, lower] = pair;
  const { value: view } = useAsked(ready && round > 0 ? `${round} ${pair.join()}` : undefined, () => brain.why(upper, lower));
  return (
    <section className="block" aria-labelledby="why">
      <h2 id="why">{text.title}</h2>
      <div className="axes">
        <Chooser label={text.upper} value={upper} choices={choices} onChange={(id) => onPair([id, id === lower ? upper : lower])} />
        <Chooser label={text.lower} value={lower} choices={choices} onChange={(id) => onPair([id === upper ? lower : upper, id])} />
      </div>
      <p className="caption">{text.more}</p>
      <div className="why-found" data-waiting={!view}>
        {view ? <Found view={view} /> : <p className="soft">{view === null ? text.not : text.working}</p>}
      </div>
    </section>
  );
}

function Found({ view }: { view: WhyView }) {
  const { first, second, lead, ahead, rows, swap } = view;
  const shown = rows.slice(0, mostRows);
  const widest = Math.max(...shown.map(({ points }) => Math.abs(points)));
  const whose = (path: string) => (path === first.path ? first.institution : second.institution);
  return (
    <>
      <p className="why-lead">
        {leadText(first, second, lead)}
        {ahead !== undefined && text.ahead(percent(ahead))}
      </p>
      {shown.length === 0 ? (
        <p className="soft">{text.same}</p>
      ) : (
        <>
          <p className="caption">{text.apart}</p>
          <table className="why-table">
            <thead>
              <tr>
                <th scope="col">{text.columns.attribute}</th>
                <th scope="col" className="number">
                  {text.columns.points}
                </th>
                <td className="why-bar" />
                <th scope="col">{text.of(count(first.rank))}</th>
                <th scope="col">{text.of(count(second.rank))}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.left.id} row={row} widest={widest} heads={[text.of(count(first.rank)), text.of(count(second.rank))]} />
              ))}
            </tbody>
          </table>
          {rows.length > shown.length && <p className="caption">{text.rest(rows.length - shown.length)}</p>}
        </>
      )}
      {swap && (
        <>
          <h3 className="chart-title why-turns">{text.turns}</h3>
          <ul className="swaps">
            {swapLines(swap, whose).map((line) => (
              <li key={line}>{unbroken(sentenceCase(line))}.</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface RowProps {
  row: Contribution;
  widest: number;
  heads: [first: string, second: string];
}

function Row({ row: { left, right, points }, widest, heads }: RowProps) {
  const share = (Math.abs(points) / widest) * 48;
  return (
    <tr>
      <th scope="row" title={attributeMeaning(left.id)}>
        {sentenceCase(attributeName(left.id))}
      </th>
      <td className="number">{pointsText(points)}</td>
      <td className="why-bar">
        <svg width="100%" height={16} role="img" aria-label={text.bar(pointsText(points))}>
          <line x1="50%" x2="50%" y1={0} y2={16} className="stay-line" />
          <rect
            x={`${points > 0 ? 50 : 50 - share}%`}
            width={`${share}%`}
            y={3}
            height={10}
            className={points > 0 ? 'points-for' : 'points-against'}
          />
        </svg>
      </td>
      <td data-label={heads[0]}>{attributeText(left)}</td>
      <td data-label={heads[1]}>{attributeText(right)}</td>
    </tr>
  );
}

interface ChooserProps {
  label: string;
  value: string;
  choices: Choice[];
  onChange: (id: string) => void;
}

function Chooser({ label, value, choices, onChange }: ChooserProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
