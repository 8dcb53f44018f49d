import { useWidth } from '../shared/use-width.ts';

/** So many of so many futures as dots: filled ones end ahead, hollow ones do not. The sentence beside it says the same. */
export function QuantileDots({ ahead, of, label }: { ahead: number; of: number; label: string }) {
  const [ref, width] = useWidth<HTMLDivElement>(420);
  const step = 20;
  const perRow = width >= of * step ? of : of / 2;
  const rows = Math.ceil(of / perRow);
  return (
    <div ref={ref} className="dots">
      <svg width={perRow * step} height={rows * step} role="img" aria-label={label}>
        {Array.from({ length: of }, (_, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their places.
            key={index}
            cx={(index % perRow) * step + step / 2}
            cy={Math.floor(index / perRow) * step + step / 2}
            r={6.5}
            className={index < ahead ? 'dot-ahead' : 'dot-behind'}
          />
        ))}
      </svg>
    </div>
  );
}
