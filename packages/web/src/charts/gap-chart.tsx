import type { AreaGap } from '@masterplan/model';
import { useId } from 'react';
import { useWidth } from '../shared/use-width.ts';
import { areaTitle, levels } from '../text/labels.ts';
import { should } from '../text/should.ts';

const rowHeight = 36;
const labelRoom = 264;
/** Room that the names of two neighboring levels need beside each other. */
const levelRoom = 136;

/** Levels by area: where the candidate stands, what the role asks, and where each path would lead. */
export function GapChart({ gaps }: { gaps: AreaGap[] }) {
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const id = useId();
  const narrow = width < 620;
  const left = narrow ? 8 : labelRoom;
  const right = width - 10;
  const row = narrow ? rowHeight + 18 : rowHeight;
  const height = gaps.length * row + 26;
  const x = (level: number) => left + ((right - left) * Math.min(level, 4)) / 4;
  const shownLevels = (right - left) / 4 < levelRoom ? [0, 2, 4] : [0, 1, 2, 3, 4];
  return (
    <div ref={ref} className="gap">
      <svg width="100%" height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t`}>
        <title id={`${id}t`}>{`${should.gap.title} ${should.gap.caption}`}</title>
        {[0, 1, 2, 3, 4].map((level) => (
          <line key={level} x1={x(level)} x2={x(level)} y1={4} y2={height - 24} className="rule" />
        ))}
        {gaps.map((gap, index) => {
          const y = index * row + (narrow ? 36 : 20);
          return (
            <g key={gap.area}>
              <text x={0} y={narrow ? y - 16 : y + 5} className="ink">
                {areaTitle(gap.area)}
              </text>
              <line x1={x(gap.has)} x2={x(gap.afterChosen)} y1={y} y2={y} className="gap-line" />
              <line x1={x(gap.asked)} x2={x(gap.asked)} y1={y - 11} y2={y + 11} className="gap-asked" />
              <Diamond x={x(gap.afterCheaper)} y={y} />
              <circle cx={x(gap.afterChosen)} cy={y} r={5} className="gap-after" />
              <circle cx={x(gap.has)} cy={y} r={5} className="gap-has" />
            </g>
          );
        })}
        {shownLevels.map((level) => (
          <text key={level} x={x(level)} y={height - 4} textAnchor={level === 0 ? 'start' : level === 4 ? 'end' : 'middle'}>
            {levels[level]}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Another shape and another color: the cheaper path must be told apart without color. */
function Diamond({ x, y }: { x: number; y: number }) {
  return <path d={`M${x},${y - 7}l7,7l-7,7l-7,-7z`} className="gap-cheaper" />;
}

/** The marks of the picture with their names. */
export function GapLegend({ degree }: { degree: boolean }) {
  const text = should.gap;
  return (
    <ul className="legend">
      <li>
        <svg width={14} height={16} aria-hidden="true">
          <circle cx={7} cy={8} r={5} className="gap-has" />
        </svg>
        {text.has}
      </li>
      {degree && (
        <li>
          <svg width={14} height={16} aria-hidden="true">
            <circle cx={7} cy={8} r={5} className="gap-after" />
          </svg>
          {text.after}
        </li>
      )}
      <li>
        <svg width={16} height={16} aria-hidden="true">
          <Diamond x={8} y={8} />
        </svg>
        {text.cheaper}
      </li>
      <li>
        <svg width={8} height={20} aria-hidden="true">
          <line x1={4} x2={4} y1={0} y2={20} className="gap-asked" />
        </svg>
        {text.asked}
      </li>
    </ul>
  );
}
