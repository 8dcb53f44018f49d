import { type ReactNode, useEffect, useState } from 'react';

const patienceMs = 300;

/** Says that it is being worked out, only where that takes long enough to be wondered at. */
export function Working({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="soft" role="status">
      {late ? children : '\u00a0'}
    </p>
  );
}
