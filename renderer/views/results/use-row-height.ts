import { useEffect, useState } from 'react';
import { useSettings } from '../../stores/settings-store.ts';

/** Height of a row in pixels: the token is in rem and changes with density and text size. */
export function useRowHeight(token: '--row-height' | '--table-row-height'): number {
  const density = useSettings((state) => state.settings.density);
  const [height, setHeight] = useState(() => measure(token));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the density changes what is measured
  useEffect(() => {
    // The look of the document is set by an effect of the app, which runs after this one.
    const frame = requestAnimationFrame(() => setHeight(measure(token)));
    const follow = () => setHeight(measure(token));
    window.addEventListener('resize', follow);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', follow);
    };
  }, [density, token]);
  return height;
}

function measure(token: string): number {
  const style = getComputedStyle(document.documentElement);
  const rem = Number.parseFloat(style.fontSize);
  const rows = Number.parseFloat(style.getPropertyValue(token));
  return Math.round(rem * rows) || 32;
}
