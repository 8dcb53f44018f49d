import { decimal } from '../shared/numbers.ts';
import { useWidth } from '../shared/use-width.ts';
import { plan as text } from '../text/plan.ts';

const { skills: words } = text;
const widthBefore = 200;
const height = 64;
const top = 6;
const most = 4;
/** Room for the last level's number. */
const right = 30;

interface Props {
  name: string;
  levels: number[];
  /** Decimal years, one for each level. */
  times: number[];
  asked: number | undefined;
}

/** One area's level as a line of steps, 0 to 4, with the mark of what the role asks. */
export function SkillChart({ name, levels, times, asked }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(widthBefore);
  const start = times[0] ?? 0;
  const span = Math.max((times.at(-1) ?? start) - start, 1e-9);
  const end = width - right;
  const x = (time: number) => ((time - start) / span) * end;
  const y = (level: number) => top + (1 - Math.min(level, most) / most) * (height - top - 1);
  const first = levels[0] ?? 0;
  const last = levels.at(-1) ?? 0;
  const line = levels.map((level, at) => (at === 0 ? `M0,${y(level)}` : `H${x(times[at] ?? start)}V${y(level)}`)).join('');
  const asks = asked !== undefined && asked > 0 ? words.asks(decimal(asked)) : '';
  return (
    <div ref={ref}>
      <svg
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.label(name, decimal(first), decimal(last), asks)}
      >
        <path d={`${line}V${y(0)}H0Z`} className="skill-area" />
        <line x1={0} x2={end} y1={y(0)} y2={y(0)} className="rule" />
        {asked !== undefined && asked > 0 && <line x1={end - 26} x2={end + 5} y1={y(asked)} y2={y(asked)} className="gap-asked" />}
        <path d={line} className="skill-line" />
        <circle cx={end} cy={y(last)} r={3.5} className="gap-after" />
        <text x={end + 8} y={Math.min(y(last) + 5, height - 2)} className="skill-level">
          {decimal(last)}
        </text>
      </svg>
    </div>
  );
}
