import { html, useRef } from '../vendor.js';

/**
 * Tabs of which one is shown (WAI-ARIA practices: arrow keys move, one tab stop).
 *
 * @param tabs `{id, name, content}`, content a function that is called for the chosen one alone
 */
export function Tabs({ tabs, chosen, onChoose, label }) {
  const list = useRef();
  const current = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  const move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = (tabs.indexOf(current) + step + tabs.length) % tabs.length;
      onChoose(tabs[next].id);
      list.current.children[next].focus();
    }
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label} ref=${list} onKeyDown=${move}>
      ${tabs.map(
        (tab) => html`<button type="button" role="tab" id="tab-${tab.id}" aria-controls="panel-${tab.id}" aria-selected=${tab === current} tabindex=${tab === current ? 0 : -1} onClick=${() => onChoose(tab.id)}>${tab.name}</button>`,
      )}
    </div>
    <div role="tabpanel" id="panel-${current.id}" aria-labelledby="tab-${current.id}" key=${current.id}>${current.content()}</div>
  `;
}
