import type { Unit } from '@masterplan/model';

const blocks: Record<string, string> = {
  federalTax: 'Federal income tax',
  stateTax: 'State income tax',
  benefits: 'Tax rules of education',
  loans: 'Student loans',
  earningsTest: 'Earnings test of graduate programs',
  prices: 'Prices',
};

const periods: Record<string, string> = { from20260701: 'from 1 July 2026', before20260701: 'before 1 July 2026', years: '', states: '' };

/** The name of a money record's field in words: «Federal income tax: 2026, single, standard deduction». */
export function moneyLabel(key: string, parts: readonly string[]): string {
  const named = parts.map((part, index) => (index < parts.length - 1 ? (periods[part] ?? wordsOf(part)) : wordsOf(part)));
  return `${blocks[key] ?? wordsOf(key)}: ${named.filter((name) => name !== '').join(', ')}`;
}

/** `principalMatchUsdPerMonth` in words, without the unit, which stands beside the value. */
function wordsOf(name: string): string {
  if (!/[a-z]/.test(name)) return /^\d{2}$/.test(name) ? `field ${name}` : name;
  return (periods[name] || name)
    .replace(/Usd(?=$|Per)/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/ [A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/social security/, 'Social Security')
    .replace(/medicare/, 'Medicare')
    .replace('married-joint', 'married filing jointly')
    .replaceAll('-', ' ');
}

/** A number of a money record with its unit, rates in percent; a table in words. */
export function moneyValue(key: string, field: string, value: unknown): { value: number | string; unit: Unit } {
  if (typeof value !== 'number') return { value: tableText(value, field), unit: 'text' };
  const unit = unitOf(key, field);
  return { value: unit === 'percent' ? Number((100 * value).toFixed(6)) : value, unit };
}

/** The unit that a field's name tells. */
function unitOf(key: string, field: string): Unit {
  const name = field.split('.').at(-1) ?? '';
  if (/months$/i.test(name)) return 'months';
  if (/standardErrorLog/.test(name)) return 'log-points';
  if (/usdPerYear$/i.test(name)) return 'usd-per-year';
  if (/usd|deduction$|exemption$/i.test(field) || /wageBase|threshold/i.test(field)) return 'usd';
  if (key === 'earningsTest' && /(^|\.)states\./.test(field)) return 'usd';
  if (/rate|fee/i.test(field)) return 'percent';
  if (/share|load$/i.test(field)) return 'fraction';
  if (/^(years|withinYears|yearsAfterCompletion)$/.test(name)) return 'years';
  if (/failures|floor/i.test(name)) return 'count';
  if (/^cpi\.|averageWageIndex/.test(field)) return 'index';
  return 'text';
}

const IN_PERCENT = /rate|share|^private\.range$/i;

/** A table of a record in one line: «from 0: 10%; from 12,400: 12%». Origins are told apart. */
function tableText(value: unknown, name: string): string {
  if (Array.isArray(value))
    return value.map((row) => rowText(row, name)).join(value.some((item) => typeof item === 'object') ? '; ' : ', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([key]) => !/origin$/i.test(key))
      .map(([key, item]) => {
        const within = IN_PERCENT.test(name) ? name : key;
        return `${wordsOf(key)} ${typeof item === 'object' ? `(${tableText(item, within)})` : valueText(item, within)}`;
      })
      .join(', ');
  return valueText(value, name);
}

/** A schedule's row is where it begins and its rate; other rows are tables of their own. */
function rowText(row: unknown, name: string): string {
  if (!Array.isArray(row) || row.length !== 2) return tableText(row, name);
  const [from, rate] = row;
  return `from ${valueText(from, '')}: ${typeof rate === 'number' && rate < 1 ? percentText(rate) : valueText(rate, '')}`;
}

function valueText(value: unknown, name: string): string {
  if (typeof value !== 'number') return String(value);
  if (/year$|from$/i.test(name)) return String(value);
  return IN_PERCENT.test(name) ? percentText(value) : value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

const percentText = (share: number): string => `${(100 * share).toLocaleString('en-US', { maximumFractionDigits: 4 })}%`;
