import type { PayCalibration } from '@masterplan/model';

const INK = '#1f2933';
const QUIET = '#9aa5b1';
const COLORS = ['#1d5c96', '#b35309'];
const [WIDTH, HEIGHT, LEFT, TOP, SIZE] = [460, 420, 60, 44, 320];

const frame = (
  title: string,
  body: string,
): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12" fill="${INK}">
<rect width="100%" height="100%" fill="#ffffff"/>
<text x="${LEFT}" y="24" font-size="14" font-weight="600">${title}</text>
${body}
</svg>
`;

const at = (value: number): string => value.toFixed(1);
const x = (value: number): number => LEFT + SIZE * value;
const legend = (sets: readonly string[]): string =>
  sets
    .map(
      (set, i) =>
        `<circle cx="${LEFT + 14}" cy="${TOP + 14 + 18 * i}" r="4" fill="${COLORS[i]}"/><text x="${LEFT + 24}" y="${TOP + 18 + 18 * i}">${set}</text>`,
    )
    .join('\n');

/** Nominal against actual coverage of central intervals, with bars of two clustered standard errors; the diagonal is what is claimed. */
export function coveragePicture(title: string, curves: PayCalibration['curves']): string {
  const y = (value: number): number => TOP + SIZE * (1 - Math.min(Math.max(value, 0), 1));
  const ticks = [0, 0.25, 0.5, 0.75, 1]
    .map(
      (tick) =>
        `<text x="${at(x(tick))}" y="${TOP + SIZE + 18}" text-anchor="middle">${tick * 100} %</text><text x="${LEFT - 8}" y="${at(y(tick) + 4)}" text-anchor="end">${tick * 100} %</text>`,
    )
    .join('\n');
  const points = curves
    .map(({ points: some }, i) =>
      some
        .map(({ nominal, actual, se }) => {
          const px = at(x(nominal) + 2 * i);
          return `<path d="M${px} ${at(y(actual - 2 * se))}V${at(y(actual + 2 * se))}" stroke="${COLORS[i]}" stroke-width="1.5"/><circle cx="${px}" cy="${at(y(actual))}" r="3" fill="${COLORS[i]}"/>`;
        })
        .join('\n'),
    )
    .join('\n');
  return frame(
    title,
    `<rect x="${LEFT}" y="${TOP}" width="${SIZE}" height="${SIZE}" fill="none" stroke="${QUIET}"/>
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="${QUIET}" stroke-dasharray="4 4"/>
${ticks}
<text x="${LEFT + SIZE / 2}" y="${TOP + SIZE + 40}" text-anchor="middle">nominal: central interval of the forecast</text>
<text transform="translate(16 ${TOP + SIZE / 2}) rotate(-90)" text-anchor="middle">actual: share of outcomes inside</text>
${points}
${legend(curves.map(({ set }) => set))}`,
  );
}

/** Share of outcomes in each twentieth of their forecasts; the dashed line is where all would be if forecasts were right. */
export function pitPicture(title: string, sets: PayCalibration['pit']): string {
  const most = 0.12;
  const y = (value: number): number => TOP + SIZE * (1 - Math.min(value, most) / most);
  const bars = sets
    .map(({ shares }, i) =>
      shares
        .map((share, k) => {
          const [left, width] = [x(k / shares.length) + 1 + i * 7, 6];
          return `<rect x="${at(left)}" y="${at(y(share))}" width="${width}" height="${at(TOP + SIZE - y(share))}" fill="${COLORS[i]}"/>`;
        })
        .join('\n'),
    )
    .join('\n');
  const ticks = [0, 0.05, 0.1]
    .map((tick) => `<text x="${LEFT - 8}" y="${at(y(tick) + 4)}" text-anchor="end">${Math.round(tick * 100)} %</text>`)
    .join('\n');
  const places = [0, 0.5, 1]
    .map((tick) => `<text x="${at(x(tick))}" y="${TOP + SIZE + 18}" text-anchor="middle">${tick}</text>`)
    .join('\n');
  return frame(
    title,
    `${bars}
<path d="M${LEFT} ${TOP + SIZE}H${LEFT + SIZE}" stroke="${QUIET}"/>
<path d="M${LEFT} ${at(y(0.05))}H${LEFT + SIZE}" stroke="${INK}" stroke-dasharray="4 4"/>
${ticks}
${places}
<text x="${LEFT + SIZE / 2}" y="${TOP + SIZE + 40}" text-anchor="middle">place of the outcome in its forecast (1: far above)</text>
${legend(sets.map(({ set }) => set))}`,
  );
}
