import { html, useEffect, useErrorBoundary, useRef } from '../vendor.js';
import { Questions } from './dialog.js';
import { KeyDialog } from './key-dialog.js';
import { Notices } from './notices.js';
import { SECTIONS } from './places.js';
import { address, useRoute } from './route.js';
import { chooseTheme, useTheme } from './theme.js';
import { loadOtherViews, useView } from './view-loading.js';

/** The frame around every view. */
export function Shell() {
  const { segments, query } = useRoute();
  const place = segments.join('/');
  return html`
    <a class="skip" href="#main" onClick=${skipToMain}>Skip to content</a>
    <header class="top">
      <a class="brand" href=${address(['experiments'])}><img src="assets/icon.svg" alt="" width="26" height="26" />MLP Lab</a>
      <nav aria-label="Sections">
        ${SECTIONS.map(
          (section) => html`<a href=${address(section.path)} aria-current=${isCurrent(section, segments) ? 'page' : undefined}>${section.name}</a>`,
        )}
      </nav>
      <div class="tools">
        <a href="swagger-ui.html">API</a>
        <${ThemeButton} />
      </div>
    </header>
    <${Main} key=${place} segments=${segments} query=${query} />
    <${Notices} />
    <${Questions} />
    <${KeyDialog} />
  `;
}

function isCurrent(section, segments) {
  const first = segments[0] ?? 'experiments';
  return section.path[0] === ({ compare: 'experiments', upload: 'datasets' }[first] ?? first);
}

function skipToMain(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

function Main({ segments, query }) {
  const element = useRef();
  const { View, problem } = useView(segments);
  const [error, reset] = useErrorBoundary((thrown) => console.error(thrown));
  useEffect(() => {
    // A new view begins at its top, for eyes and for screen readers, but not on the first load.
    if (Main.shown) {
      scrollTo(0, 0);
      element.current.focus({ preventScroll: true });
    }
    Main.shown = true;
  }, []);
  useEffect(() => {
    if (View && !Main.othersLoaded) {
      Main.othersLoaded = true;
      loadOtherViews();
    }
  }, [View]);
  return html`<main id="main" tabindex="-1" ref=${element}>
    ${error
      ? html`<div class="problem-box" role="alert">
          <p><strong>This view broke</strong>: ${String(error.message ?? error)}</p>
          <button type="button" onClick=${reset}>Show it again</button>
        </div>`
      : View
        ? html`<${View} segments=${segments} query=${query} />`
        : problem
          ? html`<div class="problem-box" role="alert">
              <p><strong>This view could not be loaded</strong>: the service does not answer, or is another version now.</p>
              <button type="button" onClick=${() => location.reload()}>Load the page anew</button>
            </div>`
          : html`<p class="muted" aria-busy="true">Loading …</p>`}
  </main>`;
}

function ThemeButton() {
  const dark = useTheme() === 'dark';
  return html`<button type="button" class="plain" aria-pressed=${dark} title=${dark ? 'Light theme' : 'Dark theme'} aria-label="Dark theme" onClick=${() => chooseTheme(dark ? 'light' : 'dark')}>
    <span aria-hidden="true">${dark ? '☀' : '☾'}</span>
  </button>`;
}

/** Title of the page and of the view. */
export function ViewTitle({ title, subtitle, children }) {
  useEffect(() => {
    document.title = `${title} · MLP Lab`;
  }, [title]);
  return html`<div class="view-title">
    <div>
      <h1 dir="auto">${title}</h1>
      ${subtitle && html`<p class="muted">${subtitle}</p>`}
    </div>
    ${children && html`<div class="buttons">${children}</div>`}
  </div>`;
}
