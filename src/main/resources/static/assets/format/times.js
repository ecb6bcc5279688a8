/** `4.2 s`, `3 min 20 s`, `2 h 5 min`, `3 d 4 h`. */
export function duration(seconds) {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) {
    return '–';
  }
  if (seconds < 0.0995) {
    return `${Math.max(1, Math.round(1000 * seconds))} ms`;
  }
  if (seconds < 9.95) {
    return `${seconds.toFixed(1)} s`;
  }
  const whole = Math.round(seconds);
  if (whole < 60) {
    return `${whole} s`;
  }
  if (whole < 3600) {
    return join(whole, 60, 'min', 1, 's');
  }
  if (whole < 86_400) {
    return join(whole, 3600, 'h', 60, 'min');
  }
  return join(whole, 86_400, 'd', 3600, 'h');
}

function join(seconds, large, largeName, small, smallName) {
  const rest = Math.floor((seconds % large) / small);
  return `${Math.floor(seconds / large)} ${largeName}${rest ? ` ${rest} ${smallName}` : ''}`;
}

const SAME_DAY = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const OTHER_DAY = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment in the reader's time zone: the time alone if it is today. */
export function moment(iso, now = new Date()) {
  if (!iso) {
    return '–';
  }
  const at = new Date(iso);
  return at.toDateString() === now.toDateString() ? SAME_DAY.format(at) : OTHER_DAY.format(at);
}

export function secondsBetween(from, to) {
  return from && to ? (new Date(to) - new Date(from)) / 1000 : null;
}
