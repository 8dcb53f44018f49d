/** «82.000» may mean eighty-two thousand or eighty-two: it is asked for again. */
const eitherWay = /^[^\d]*[1-9]\d{0,2}\.\d{3}[^\d]*$/;

/** «$82,000», «82000», «82k» → 82000; «−$500» → −500; undefined where it is no number. */
export function parse(text: string): number | undefined {
  const match = /^[^\d-]*(-?[\d,]*\.?\d+)\s*(k|m)?[^\d]*$/i.exec(text.trim().replace(/^[-−]\s*\$?/, '-'));
  if (!match?.[1] || eitherWay.test(text)) return undefined;
  const unit = { k: 1e3, m: 1e6 }[match[2]?.toLowerCase() ?? ''] ?? 1;
  const n = Number(match[1].replaceAll(',', '')) * unit;
  return Number.isFinite(n) ? n : undefined;
}
