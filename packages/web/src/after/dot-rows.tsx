import { usdShort } from '@masterplan/words';
import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { useWidth } from '../shared/use-width.ts';

export interface DotRow {
  key: string;
  label: string;
  usd: number;
  /** A second, hollow mark. */
  alsoUsd?: number | undefined;
  own?: boolean;
}

const rowHeight = 28;
const foot = 24;

/** Dollars as dots on one scale, a row each; the reader's own row is set off in weight. */
export function DotRows({ rows, alt }: { rows: DotRow[]; alt: string }) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const id = useId();
  const narrow = width < 560;
  const left = narrow ? 8 : 300;
  const step = narrow ? rowHeight + 18 : rowHeight;
  const height = rows.length * step + foot;
  const values = rows.flatMap(({ usd, alsoUsd }) => [usd, ...(alsoUsd === undefined ? [] : [alsoUsd])]);
  const x = scaleLinear([Math.min(...values) * 0.92, Math.max(...values) * 1.04], [left + 8, width - 16]);
  return (
    <div ref={ref} className="gap">
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{alt}</title>
        {x.ticks(narrow ? 3 : 5).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={2} y2={height - foot} className="rule" />
            <text x={x(tick)} y={height - 4} textAnchor="middle">
              {usdShort(tick)}
            </text>
          </g>
        ))}
        {rows.map(({ key, label, usd, alsoUsd, own }, index) => {
          const y = index * step + (narrow ? 32 : 16);
          return (
            <g key={key}>
              <text x={0} y={narrow ? y - 14 : y + 5} className="ink" fontWeight={own ? 650 : 400}>
                {cut(label, narrow ? Math.floor(width / 7.2) : 38)}
              </text>
              {alsoUsd !== undefined && <line x1={x(usd)} x2={x(alsoUsd)} y1={y} y2={y} className="interval-line" />}
              {alsoUsd !== undefined && <circle cx={x(alsoUsd)} cy={y} r={5} className="gap-has" />}
              <circle cx={x(usd)} cy={y} r={5} className="gap-after" />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
