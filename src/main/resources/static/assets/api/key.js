// The key lives as long as the tab: sessionStorage is neither shared with other tabs nor kept when it closes.
const NAME = 'mlplab.key';
const WANTED = 'mlplab-key-wanted';
let held = null;
let waiting = null;

export function apiKey() {
  try {
    return sessionStorage.getItem(NAME) ?? held;
  } catch {
    return held;
  }
}

export function keepKey(key) {
  held = key;
  try {
    if (key) {
      sessionStorage.setItem(NAME, key);
    } else {
      sessionStorage.removeItem(NAME);
    }
  } catch {
    // then it lasts as long as the page
  }
  waiting?.resolve();
  waiting = null;
}

/** Resolves when somebody has entered a key; all requests that need one wait for the same dialog. */
export function keyEntered(wrongKey) {
  if (!waiting) {
    waiting = {};
    waiting.promise = new Promise((resolve) => (waiting.resolve = resolve));
    dispatchEvent(new CustomEvent(WANTED, { detail: { wrongKey } }));
  }
  return waiting.promise;
}

export function onKeyWanted(listener) {
  addEventListener(WANTED, listener);
  return () => removeEventListener(WANTED, listener);
}
