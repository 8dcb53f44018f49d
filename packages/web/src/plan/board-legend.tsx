import { plan as text } from '../text/plan.ts';
import { PinMark } from './marks.tsx';

const { legend } = text.board;

/** The marks of the board with their names. */
export function BoardLegend() {
  return (
    <ul className="legend">
      <li>
        <svg width={14} height={14} aria-hidden="true">
          <rect className="load-fits" width={14} height={14} />
        </svg>
        {legend.hours}
      </li>
      <li>
        <svg width={22} height={14} aria-hidden="true">
          <line className="load-limit" x1={0} x2={22} y1={7} y2={7} />
        </svg>
        {legend.limit}
      </li>
      <li>
        <PinMark />
        {legend.pinned}
      </li>
      <li>
        <span aria-hidden="true">≈</span> {legend.assumed}
      </li>
    </ul>
  );
}
