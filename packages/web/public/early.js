// Runs before the first paint: the stored theme, a mark where the visitor's own candidate is about to replace the example,
// a list of the fields that are changed before the page's scripts are there, and the loading of those scripts once the page
// is painted: before that they would share the line with what the paint waits for.
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
  const load = () => {
    if (document.readyState === 'loading') return addEventListener('DOMContentLoaded', load, { once: true });
    const later = document.getElementById('after-paint');
    if (!later) return;
    later.remove();
    document.head.append(later.content);
  };
  const painted = (seen) => seen.getEntriesByName('first-contentful-paint').length > 0 && load();
  new PerformanceObserver(painted).observe({ type: 'paint', buffered: true });
  // A page in the background is not painted before somebody looks at it.
  addEventListener('load', () => setTimeout(load, 1000));
})();
