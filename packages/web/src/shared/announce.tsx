import { useEffect, useState } from 'react';

const restMs = 900;

/** Speaks a text to screen readers once it has stood still, not at every step of a moving control. */
export function Announce({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('');
  const [first] = useState(text);
  useEffect(() => {
    if (text === first && spoken === '') return;
    const timer = setTimeout(() => setSpoken(text), restMs);
    return () => clearTimeout(timer);
  }, [text, first, spoken]);
  return (
    <p className="hidden" aria-live="polite">
      {spoken}
    </p>
  );
}
