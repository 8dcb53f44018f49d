import { type RefObject, useLayoutEffect, useState } from 'react';

interface Props {
  board: RefObject<HTMLElement | null>;
  /** Codes of the courses that come first, and of the one that asks for them. */
  from: string[];
  to: string | undefined;
  /** Changes when blocks may have moved. */
  drawn: string;
}

interface Thread {
  path: string;
  x: number;
  y: number;
}

/** Threads from the courses that must come first to the one that asks for them. The chosen course's words say the same. */
export function Threads({ board, from, to, drawn }: Props) {
  const [threads, setThreads] = useState<Thread[]>([]);
  const codes = from.join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` and `codes` name everything that moves a block.
  useLayoutEffect(() => {
    const element = board.current;
    const find = (code: string) => element?.querySelector(`[data-code="${CSS.escape(code)}"]`)?.getBoundingClientRect();
    const end = to === undefined ? undefined : find(to);
    const origin = element?.getBoundingClientRect();
    if (!origin || !end) return setThreads([]);
    setThreads(
      from.flatMap((code) => {
        const start = find(code);
        return start ? [threadOf(start, end, origin)] : [];
      }),
    );
  }, [board, codes, to, drawn]);
  if (threads.length === 0) return null;
  return (
    <svg className="threads" width="100%" height="100%" aria-hidden="true">
      {threads.map(({ path, x, y }) => (
        <g key={path}>
          <path d={path} className="thread-halo" />
          <path d={path} className="thread" />
          <circle cx={x} cy={y} r={4} className="thread-end" />
        </g>
      ))}
    </svg>
  );
}

const leastGap = 24;
const sag = 22;

/**
 * A curve from the right edge of what comes first to the left edge of what follows; upright where the one stands below the
 * other; hung below the two where they stand too close for a curve between them.
 */
function threadOf(start: DOMRect, end: DOMRect, origin: DOMRect): Thread {
  const middle = (box: DOMRect) => box.left + box.width / 2 - origin.left;
  const center = (box: DOMRect) => box.top + box.height / 2 - origin.top;
  const gap = end.left - start.right;
  if (gap >= leastGap) {
    const [x1, y1, x2, y2] = [start.right - origin.left, center(start), end.left - origin.left, center(end)];
    return { path: `M${x1},${y1}C${x1 + gap / 2},${y1} ${x2 - gap / 2},${y2} ${x2},${y2}`, x: x1, y: y1 };
  }
  const [x1, x2] = [middle(start), middle(end)];
  if (gap >= -1) {
    const [y1, y2] = [start.bottom - origin.top, end.bottom - origin.top];
    const low = Math.max(y1, y2) + sag;
    return { path: `M${x1},${y1}C${x1},${low} ${x2},${low} ${x2},${y2}`, x: x1, y: y1 };
  }
  const down = end.top >= start.bottom - 1;
  const [y1, y2] = down ? [start.bottom - origin.top, end.top - origin.top] : [start.top - origin.top, end.bottom - origin.top];
  const bend = (y2 - y1) / 2;
  return { path: `M${x1},${y1}C${x1},${y1 + bend} ${x2},${y2 - bend} ${x2},${y2}`, x: x1, y: y1 };
}
