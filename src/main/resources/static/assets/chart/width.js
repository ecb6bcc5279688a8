import { useLayoutEffect, useState } from '../vendor.js';

/** Width in pixels of an element, kept as the page changes. */
export function useWidth(element, first = 640) {
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const measure = () => element.current && setWidth(Math.max(200, Math.floor(element.current.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return width;
}
