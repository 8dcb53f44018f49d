import type { FutureEvent } from '@masterplan/model';
import { usd } from '../numbers.ts';
import { counted } from '../time.ts';

const months = (count: number | undefined): string => (count === undefined ? '' : ` for ${counted(count, 'month')}`);

/** An event of a simulated life, such as «finishes» or «out of work for 3 months». */
export function eventText({ what, months: length, usd: amount }: FutureEvent): string {
  switch (what) {
    case 'starts':
      return 'starts the path';
    case 'leaves':
      return 'leaves without finishing';
    case 'finishes':
      return 'finishes';
    case 'changes-role':
      return 'takes up the role sought';
    case 'finds-work':
      return length === undefined || length === 0 ? 'finds work at once' : `finds work after ${counted(length, 'month')}`;
    case 'loses-job':
      return `out of work${months(length)}`;
    case 'goes-home':
      return 'goes home';
    case 'repays':
      return 'begins to repay';
    case 'debt-free':
      return 'is free of debt';
    case 'pays-back':
      return `pays back ${usd(amount ?? 0)} of the employer’s help on leaving`;
  }
}
