/** Ranks that are drawn one by one; what comes after them is one part. */
export const stripRanks = 10;
/** A part narrower than this is no pixel wide. */
const drawn = 0.002;
/** A part narrower than this has no room for its share. */
const labelled = 0.12;

export interface StripPart {
  /** 0 for all ranks after the last that is drawn. */
  rank: number;
  share: number;
}

/** Shares of the first ranks, and of all after them: together 1. */
export function stripParts(ranks: readonly number[]): StripPart[] {
  const shown = ranks.slice(0, stripRanks).map((share, index): StripPart => ({ rank: index + 1, share }));
  const rest = 1 - shown.reduce((sum, { share }) => sum + share, 0);
  return [...shown, { rank: 0, share: Math.max(0, rest) }];
}

/** Shares of ranks side by side, rank 1 at the left and darkest; later ranks are hollow. The shares from `labelled` on are written in. */
export function RankStrip({ ranks, label, write }: { ranks: readonly number[]; label: string; write: (share: number) => string }) {
  let from = 0;
  const parts = stripParts(ranks).map((part) => {
    const at = from;
    from += part.share;
    return { ...part, at };
  });
  const x = (share: number) => `${(share * 100).toFixed(2)}%`;
  return (
    <svg width="100%" height={26} role="img" aria-label={label} className="rank-strip">
      {parts.map(
        ({ rank, share, at }) =>
          share >= drawn && <rect key={rank} x={x(at)} width={x(share)} y={1} height={24} className={`rank-${rank}`} />,
      )}
      {parts.map(
        ({ rank, share, at }) =>
          share >= labelled && (
            <text key={rank} x={x(at + share / 2)} y={18} textAnchor="middle" className={rank === 1 ? 'rank-first-label' : 'rank-label'}>
              {write(share)}
            </text>
          ),
      )}
    </svg>
  );
}
