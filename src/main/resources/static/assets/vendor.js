// The only place that names the versions of what others wrote; they come out of the jar, see pom.xml.
export {
  html,
  render,
  createContext,
  useCallback,
  useContext,
  useEffect,
  useErrorBoundary,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from '../_static/htm/3.1.1/preact/standalone.module.js';
export { default as uPlot } from '../webjars/uplot/1.6.30/dist/uPlot.esm.js';
