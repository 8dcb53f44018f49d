import type { Decision } from '@masterplan/model';
import { memo } from './memo/memo.ts';

/** A decision as the memo that `masterplan decide` prints: 80 columns, Unicode, no color, no newline at the end. */
export const memoText = (decision: Decision): string => memo({ width: 80, unicode: true, color: false }, decision).join('\n');
