import { useEffect, useState } from 'react';
import { applyTheme, readTheme, type Theme } from '../state/keep.ts';
import { frame } from '../text/common.ts';
import { keysOf } from '../text/labels.ts';

export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => setTheme(readTheme()), []);
  return (
    <label className="theme">
      <span className="hidden">{frame.theme}</span>
      <select
        value={theme}
        onChange={(event) => {
          const next = keysOf(frame.themes).find((key) => key === event.target.value) ?? 'system';
          setTheme(next);
          applyTheme(next);
        }}
      >
        {keysOf(frame.themes).map((key) => (
          <option key={key} value={key}>
            {frame.themes[key]}
          </option>
        ))}
      </select>
    </label>
  );
}
