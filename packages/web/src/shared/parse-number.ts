/** «$82,000», «82000», «82k» → 82000; undefined where it is no number. */
export function parse(text: string): number | undefined {
  const match = /^[^\d-]*(-?[\d,]*\.?\d+)\s*(k|m)?[^\d]*$/i.exec(text.trim());
  if (!match?.[1]) return undefined;
  const unit = { k: 1e3, m: 1e6 }[match[2]?.toLowerCase() ?? ''] ?? 1;
  const n = Number(match[1].replaceAll(',', '')) * unit;
  return Number.isFinite(n) ? n : undefined;
}
