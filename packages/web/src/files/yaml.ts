/**
 * Plain data as YAML: records and lists in block style, strings quoted wherever they could be read as something
 * else. Enough for a candidate; the catalog's parser reads it back.
 */
export function toYaml(value: unknown): string {
  return `${block(value, '')}\n`;
}

function block(value: unknown, indent: string): string {
  if (Array.isArray(value) && value.length > 0)
    return value.map((item) => `${indent}- ${under(item, `${indent}  `).trimStart()}`).join('\n');
  if (isRecord(value) && Object.keys(value).length > 0) {
    return Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => `${indent}${scalar(key)}:${nested(item) ? '\n' : ' '}${under(item, nested(item) ? `${indent}  ` : '')}`)
      .join('\n');
  }
  return indent + scalar(value);
}

function under(item: unknown, indent: string): string {
  return nested(item) ? block(item, indent) : scalar(item);
}

function nested(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isRecord(value) && Object.keys(value).length > 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const plainWord = /^[A-Za-z][A-Za-z0-9_-]*( [A-Za-z0-9_-]+)*$/;
const reserved = /^(true|false|yes|no|on|off|null|y|n)$/i;

function scalar(value: unknown): string {
  if (Array.isArray(value)) return '[]';
  if (isRecord(value)) return '{}';
  if (typeof value === 'string' && plainWord.test(value) && !reserved.test(value)) return value;
  return JSON.stringify(value);
}
