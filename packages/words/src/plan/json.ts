import type { Plan } from '@masterplan/model';

const SCHEMA = 'masterplan.plan/1';

/**
 * A plan as JSON with its schema's id first and all other keys in alphabetical order at every depth, so that the same plan
 * gives the same bytes whichever way it was built. Two spaces deep, a line feed at the end.
 */
export const planJson = (plan: Plan): string => `${JSON.stringify({ schema: SCHEMA, ...inOrder(plan) }, sorted, 2)}\n`;

const sorted = (key: string, value: unknown): unknown => (key === '' ? value : isRecord(value) ? inOrder(value) : value);

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const inOrder = (value: object): object => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
