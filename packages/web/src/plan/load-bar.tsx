import type { PlannedTerm } from '@masterplan/model';

interface Props {
  term: PlannedTerm;
  most: number;
  /** Lying, for a term that is a row. */
  lying: boolean;
}

const share = (part: number, most: number) => `${(Math.min(part, most) / most) * 100}%`;

/** Hours a week of a term against what can be given; what goes beyond is in another color. The words below it say the same. */
export function LoadBar({ term: { hoursPerWeek, limitHoursPerWeek }, most, lying }: Props) {
  const within = Math.min(hoursPerWeek, limitHoursPerWeek);
  const over = Math.max(0, hoursPerWeek - limitHoursPerWeek);
  const rest = (part: number) => share(most - part, most);
  if (lying)
    return (
      <svg className="load load-lying" width="100%" height={12} aria-hidden="true">
        <rect className="load-fits" width={share(within, most)} y={2} height={8} />
        {over > 0 && <rect className="load-over" x={share(within, most)} width={share(over, most)} y={2} height={8} />}
        <line className="load-limit" x1={share(limitHoursPerWeek, most)} x2={share(limitHoursPerWeek, most)} y1={0} y2={12} />
        <line className="load-base" x1={0.5} x2={0.5} y1={0} y2={12} />
      </svg>
    );
  return (
    <svg className="load" width="100%" height="100%" aria-hidden="true">
      <rect className="load-fits" x="5%" width="90%" y={rest(within)} height={share(within, most)} />
      {over > 0 && <rect className="load-over" x="5%" width="90%" y={rest(hoursPerWeek)} height={share(over, most)} />}
      <line className="load-limit" x1={0} x2="100%" y1={rest(limitHoursPerWeek)} y2={rest(limitHoursPerWeek)} />
      <line className="load-base" x1={0} x2="100%" y1="100%" y2="100%" />
    </svg>
  );
}
