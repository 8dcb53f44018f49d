import { PayCalibration } from '@masterplan/model';
import type { z } from 'zod';
import { PayFit } from '../estimate/index.ts';
import type { Reader } from './files.ts';

export const FIT_FILE = 'outcomes/pay-model.json';
export const CALIBRATION_FILE = 'outcomes/calibration.json';

/** The fit and its calibration as `npm run calibrate` wrote them. Undefined, with a problem, where one can't be read. */
export function readPayFit(reader: Reader): { fit: PayFit; calibration: PayCalibration } | undefined {
  const fit = read(reader, FIT_FILE, PayFit);
  const calibration = read(reader, CALIBRATION_FILE, PayCalibration);
  return fit && calibration ? { fit, calibration } : undefined;
}

function read<S extends z.ZodType>(reader: Reader, file: string, schema: S): z.infer<S> | undefined {
  const text = reader.text(file);
  if (text === undefined) return undefined;
  const problem = (message: string): undefined => {
    reader.problems.push({ file, line: 0, field: '', message: `${message}; «npm run calibrate» writes it anew` });
    return undefined;
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('the file is not readable as JSON');
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : problem('the file does not have the form that this version reads');
}
