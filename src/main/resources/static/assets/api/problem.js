/** What a refused or failed request was answered with: RFC 9457, or status 0 where nothing answered. */
export class Problem extends Error {
  constructor(status, body, retryAfter = null) {
    super(words(status, body));
    this.name = 'Problem';
    this.status = status;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    /** Mistakes by place: `{pointer, value, rule}`. */
    this.errors = body.errors ?? [];
    this.retryAfter = retryAfter;
  }

  /** True where the same request may succeed later. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status === 502 || this.status === 503;
  }
}

function words(status, body) {
  if (body.errors?.length) {
    return body.errors.map((error) => `${error.pointer || 'It'} ${error.rule}`).join('; ');
  }
  return body.detail || body.title || `The service answered ${status}`;
}

export async function problemOf(response) {
  let body = {};
  try {
    body = await response.json();
  } catch {
    // an answer without a body still has its status
  }
  const seconds = Number(response.headers.get('Retry-After'));
  return new Problem(response.status, body, Number.isFinite(seconds) && seconds > 0 ? seconds : null);
}

export function unreachable(cause) {
  const problem = new Problem(0, { detail: 'The service does not answer' });
  problem.cause = cause;
  return problem;
}
