// Runs before the first paint, so that a dark page does not flash white.
(function () {
  let chosen = null;
  try {
    chosen = localStorage.getItem('mlplab.theme');
  } catch {
    // storage may be forbidden: then the system's theme it is
  }
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
