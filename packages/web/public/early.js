// Runs before the first paint: the stored theme, and a mark where the visitor's own candidate is about to replace the example.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('masterplan.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (location.hash.startsWith('#1.') || localStorage.getItem('masterplan.self')) root.dataset.own = 'soon';
  } catch {
    if (location.hash.startsWith('#1.')) root.dataset.own = 'soon';
  }
})();
