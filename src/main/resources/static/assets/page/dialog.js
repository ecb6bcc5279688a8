import { html, useEffect, useRef, useState } from '../vendor.js';

const ASKED = 'mlplab-asked';

/** A modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children }) {
  const element = useRef();
  const shown = useRef(true);
  useEffect(() => {
    const dialog = element.current;
    dialog.showModal();
    return () => {
      // Closing tells of itself later: by then another dialog may be open, which this is not about.
      shown.current = false;
      dialog.close();
    };
  }, []);
  return html`<dialog ref=${element} aria-label=${title} onClose=${() => shown.current && onClose()}>
    <h2>${title}</h2>
    ${children}
  </dialog>`;
}

/**
 * Asks before something that can't be undone.
 *
 * @returns a promise of true or false
 */
export function confirmed({ title, text, action, dangerous = false }) {
  return new Promise((resolve) => {
    dispatchEvent(new CustomEvent(ASKED, { detail: { title, text, action, dangerous, resolve } }));
  });
}

/** Where questions appear; one on a page. */
export function Questions() {
  const [question, setQuestion] = useState(null);
  useEffect(() => {
    const ask = ({ detail }) => setQuestion(detail);
    addEventListener(ASKED, ask);
    return () => removeEventListener(ASKED, ask);
  }, []);
  if (!question) {
    return null;
  }
  const answer = (yes) => {
    question.resolve(yes);
    setQuestion(null);
  };
  return html`<${Dialog} title=${question.title} onClose=${() => answer(false)}>
    ${[].concat(question.text).map((paragraph) => html`<p>${paragraph}</p>`)}
    <div class="buttons end">
      <button type="button" onClick=${() => answer(false)}>Keep as it is</button>
      <button type="button" class=${question.dangerous ? 'danger' : 'primary'} onClick=${() => answer(true)}>${question.action}</button>
    </div>
  <//>`;
}
