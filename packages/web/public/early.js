// Runs before the first paint: the stored theme, a mark where the visitor's own candidate is about to replace the example,
// and a list of the fields that are changed before the page's scripts are there.
(() => {
  window.masterplanTouched = new Set();
  for (const kind of ['input', 'change']) addEventListener(kind, (event) => window.masterplanTouched?.add(event.target), true);
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('masterplan.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (location.hash.startsWith('#1.') || localStorage.getItem('masterplan.current') || localStorage.getItem('masterplan.self'))
      root.dataset.own = 'soon';
  } catch {
    if (location.hash.startsWith('#1.')) root.dataset.own = 'soon';
  }
})();
