/** Reads server-sent events out of text that comes in pieces (WHATWG HTML, 9.2.6); data is JSON here. */
export class EventParser {
  #onEvent;
  #onRetry;
  #onId;
  #rest = '';
  #type = '';
  #data = [];
  #id = null;

  /** @param onId called with an id that comes without an event: where the stream stands */
  constructor(onEvent, onRetry = () => {}, onId = () => {}) {
    this.#onEvent = onEvent;
    this.#onRetry = onRetry;
    this.#onId = onId;
  }

  push(text) {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop();
    lines.forEach((line) => this.#take(line));
  }

  #take(line) {
    if (line === '') {
      this.#dispatch();
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) {
      return;
    }
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') {
      this.#type = value;
    } else if (field === 'data') {
      this.#data.push(value);
    } else if (field === 'id') {
      this.#id = value;
    } else if (field === 'retry' && /^\d+$/.test(value)) {
      this.#onRetry(Number(value));
    }
  }

  #dispatch() {
    if (this.#data.length) {
      this.#onEvent({ type: this.#type || 'message', data: JSON.parse(this.#data.join('\n')), id: this.#id });
    } else if (this.#id !== null) {
      this.#onId(this.#id);
    }
    this.#type = '';
    this.#data = [];
  }
}
