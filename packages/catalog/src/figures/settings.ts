import { type Catalog, type Figure, Origin, type Role } from '@masterplan/model';
import { citationsOf } from './citations.ts';
import { moneyLabel, moneyValue } from './money-words.ts';
import { valueAt } from './records.ts';

/** `param:kappa`. */
export function parameterFigure(catalog: Catalog, key: string): Figure | undefined {
  const parameter = catalog.parameters.find((entry) => entry.id === key);
  if (!parameter) return undefined;
  return {
    id: `param:${key}`,
    label: parameter.label,
    value: parameter.value,
    unit: parameter.unit,
    ...(parameter.year === undefined ? {} : { year: parameter.year }),
    ...(parameter.range === undefined ? {} : { range: parameter.range }),
    origin: parameter.origin,
    citations: citationsOf(catalog, parameter.origin),
  };
}

const roleUnits = {
  mix: 'fraction',
  demands: 'level',
  skills: 'level',
  experience: 'log-points-per-year',
  degreeGap: 'log-points',
  ladder: 'years',
} as const;
const isRolePart = (part: string): part is keyof typeof roleUnits => part in roleUnits;

/** `role:data-scientist/demands.areas.ethics`, `/mix.shares.15-2051`, `/degreeGap.log`. */
export function roleFigure(catalog: Catalog, key: string, field: string): Figure | undefined {
  const role: Role | undefined = catalog.roles.find((entry) => entry.id === key);
  const part = field.split('.')[0] ?? '';
  if (!role || !isRolePart(part)) return undefined;
  const value = valueAt(role, field);
  if (value === undefined) return undefined;
  const { origin } = role[part];
  return {
    id: `role:${key}/${field}`,
    label: `${role.title}, ${field.replaceAll('.', ', ')}`,
    unit: roleUnits[part],
    origin,
    citations: citationsOf(catalog, origin),
    value: typeof value === 'number' ? value : JSON.stringify(value),
  };
}

/** `money:federalTax/years.2026.single.standardDeduction`: the origin is that of the nearest block around it. */
export function moneyFigure(catalog: Catalog, key: string, field: string): Figure | undefined {
  const block = new Map<string, unknown>(Object.entries(catalog.money)).get(key);
  const value = valueAt(block, field);
  if (value === undefined) return undefined;
  const parts = field.split('.');
  for (let length = parts.length; length >= 0; length--) {
    const around = length === 0 ? block : valueAt(block, parts.slice(0, length).join('.'));
    const origin = Origin.safeParse(valueAt(around, 'origin'));
    if (!origin.success) continue;
    return {
      id: `money:${key}/${field}`,
      label: moneyLabel(key, parts),
      ...moneyValue(key, field, value),
      origin: origin.data,
      citations: citationsOf(catalog, origin.data),
    };
  }
  return undefined;
}
