/** A course that stays where its reader put it. */
export function PinMark() {
  return (
    <svg className="pin-mark" width={12} height={14} viewBox="0 0 12 14" aria-hidden="true">
      <path d="M3,1h6l-1,4l2.5,2.5h-9l2.5,-2.5zM6,7.5v6" />
    </svg>
  );
}
