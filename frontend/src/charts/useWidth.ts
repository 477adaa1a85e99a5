/** How wide a chart may be: that of the element that it stands in. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export function useWidth<E extends HTMLElement>(first = 640) {
  const box = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    if (!box.current) return;
    setWidth(box.current.clientWidth || first);
    const watch = new ResizeObserver(([entry]) => {
      const found = Math.round(entry?.contentRect.width ?? 0);
      if (found > 0) setWidth(found);
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return { box, width };
}
