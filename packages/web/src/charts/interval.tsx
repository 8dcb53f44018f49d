export type Domain = [low: number, high: number];

/** The tens that hold every interval, so that all rows share one scale and differences are seen. */
export function domainOf(rows: { scoreLow: number; scoreHigh: number }[]): Domain {
  if (rows.length === 0) return [0, 1];
  const low = Math.floor(Math.min(...rows.map((row) => row.scoreLow)) * 10) / 10;
  const high = Math.ceil(Math.max(...rows.map((row) => row.scoreHigh)) * 10) / 10;
  return [Math.max(low, 0), Math.max(Math.min(high, 1), low + 0.1)];
}

/** A value with its interval on a scale that all rows share. */
export function Interval({ value, low, high, domain, label }: { value: number; low: number; high: number; domain: Domain; label: string }) {
  const share = (at: number) => Math.min(Math.max((at - domain[0]) / (domain[1] - domain[0]), 0), 1);
  const x = (at: number) => `${(share(at) * 96 + 2).toFixed(2)}%`;
  return (
    <svg width="100%" height={16} role="img" aria-label={label} className="interval">
      <line x1="2%" x2="98%" y1={8} y2={8} className="rule" />
      <line x1={x(low)} x2={x(high)} y1={8} y2={8} className="interval-line" />
      <circle cx={x(value)} cy={8} r={5} className="interval-dot" />
    </svg>
  );
}
