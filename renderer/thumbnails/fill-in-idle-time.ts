import { onArchiveEvent, request } from '../bridge/bridge.ts';
import { thumbnails } from './thumbnails.ts';

/** How long a person has done nothing before the archive's other thumbnails are made, in milliseconds. */
const quiet = 3_000;

/** The pictures of a changed archive are listed again at most so often, in milliseconds. */
const again = 60_000;

/** Paths of pictures asked for at a time. */
const partSize = 500;

/** Has all thumbnails made while the window is seen and nobody types, clicks or scrolls in it. Called once. */
export function fillInIdleTime(): void {
  const known = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listed = Number.NEGATIVE_INFINITY;
  let stale = true;

  function rest(): void {
    thumbnails.pause(true);
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(goOn, quiet);
  }

  async function goOn(): Promise<void> {
    thumbnails.pause(false);
    const wait = listed + again - performance.now();
    if (!stale) return;
    if (wait > 0) {
      timer = setTimeout(goOn, wait);
      return;
    }
    stale = false;
    listed = performance.now();
    for (let offset: number | null = 0; offset !== null; ) offset = await fillFrom(offset);
  }

  /** Returns where the next part begins; null: there is none. */
  async function fillFrom(offset: number): Promise<number | null> {
    const part = await request('picture-paths', { offset, limit: partSize });
    if (!part.ok) return null;
    const paths = part.value.paths.filter((path) => !known.has(path));
    for (const path of paths) known.add(path);
    thumbnails.fill(paths);
    return part.value.next;
  }

  for (const act of ['keydown', 'pointerdown', 'wheel'])
    window.addEventListener(act, rest, { capture: true, passive: true });
  document.addEventListener('visibilitychange', rest);
  onArchiveEvent((event) => {
    if (event.kind !== 'articles-changed') return;
    stale = true;
    rest();
  });
  rest();
}
