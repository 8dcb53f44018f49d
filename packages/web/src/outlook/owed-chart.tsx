import { usdShort } from '@masterplan/words';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useWidth } from '../shared/use-width.ts';

const height = 180;
const edge = { left: 52, right: 22, top: 10, foot: 26 };

export interface OwedLine {
  name: string;
  /** Class of its stroke. */
  mark: string;
  usd: number[];
}

/** What is owed at the end of each year, USD: lines by year, over a band where lives differ. */
export function OwedChart({
  years,
  lines,
  band,
  alt,
}: {
  years: number[];
  lines: OwedLine[];
  band?: { name: string; usd: [number, number][] };
  alt: string;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  const most = Math.max(1, ...lines.flatMap(({ usd }) => usd), ...(band?.usd ?? []).map(([, high]) => high));
  const x = scaleLinear([first, Math.max(last, first + 1)], [edge.left, width - edge.right]);
  const y = scaleLinear([0, most], [height - edge.foot, edge.top]);
  const path = line<number>(
    (_, i) => x(years[i] ?? first),
    (usd) => y(usd),
  );
  const between = area<[number, number]>(
    (_, i) => x(years[i] ?? first),
    ([low]) => y(low),
    ([, high]) => y(high),
  );
  return (
    <div ref={ref} className="gap debt">
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
        {y.ticks(3).map((tick) => (
          <g key={tick}>
            <line x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} className="rule" />
            <text x={edge.left - 8} y={y(tick) + 4} textAnchor="end">
              {usdShort(tick)}
            </text>
          </g>
        ))}
        {x
          .ticks(width < 480 ? 4 : 8)
          .filter(Number.isInteger)
          .map((year) => (
            <text key={year} x={x(year)} y={height - 6} textAnchor="middle">
              {year}
            </text>
          ))}
        {band && <path d={between(band.usd) ?? ''} className="fan-outer" />}
        {lines.map(({ name, mark, usd }) => (
          <path key={name} d={path(usd) ?? ''} className={mark} />
        ))}
      </svg>
      <ul className="legend">
        {lines.map(({ name, mark }) => (
          <li key={name}>
            <svg width={24} height={8} aria-hidden="true">
              <path d="M0 4H24" className={mark} />
            </svg>
            {name}
          </li>
        ))}
        {band && (
          <li>
            <svg width={14} height={14} aria-hidden="true">
              <rect width={14} height={14} className="fan-outer" />
            </svg>
            {band.name}
          </li>
        )}
      </ul>
    </div>
  );
}
