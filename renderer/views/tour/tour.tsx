import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { endTour, nextHint } from '../../commands/tour-acts.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import { askForPane } from '../../stores/pane-store.ts';
import { tourHints, useTour } from '../../stores/tour-store.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './tour.module.css';
import { useFirstTour } from './use-first-tour.ts';

/** A hint beside what it is about. The window stays usable; F6 reaches it, Esc ends it. Mounted once. */
export function Tour() {
  useFirstTour();
  const at = useTour((state) => state.at);
  const hint = at === null ? undefined : tourHints[at];
  return hint && at !== null ? <Hint key={hint.name} hint={hint} at={at} /> : null;
}

function Hint({ hint, at }: { readonly hint: (typeof tourHints)[number]; readonly at: number }) {
  const words = useWords();
  const next = useRef<HTMLButtonElement>(null);
  const isPointing = useTarget(hint);
  const isLast = at === tourHints.length - 1;
  useEffect(() => next.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    endTour();
  }

  return (
    <>
      {isPointing && <div aria-hidden className={styles.ring} />}
      <div
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        data-pane="tour"
        className={classes(styles.hint, isPointing ? styles.beside : styles.alone)}
        onKeyDown={onKeyDown}
      >
        <h2 id="tour-title" className={styles.title}>
          {words(`tour.${hint.name}.title`)}
        </h2>
        <p id="tour-text" className={styles.text}>
          {words(`tour.${hint.name}.text`)}
        </p>
        <div className={styles.foot}>
          <p className={styles.count}>
            {words('tour.label', { at: at + 1, total: tourHints.length })}
          </p>
          {!isLast && (
            <Button kind="quiet" onPress={endTour}>
              {words('tour.skip')}
            </Button>
          )}
          <Button ref={next} kind="primary" data-pane-focus onPress={nextHint}>
            {words(isLast ? 'tour.done' : 'tour.next')}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Makes what the hint is about, or else its pane, the anchor of hint and ring; false where neither is there. */
function useTarget({ pane, target }: (typeof tourHints)[number]): boolean {
  const [isPointing, setPointing] = useState(false);
  useEffect(() => {
    let element: HTMLElement | null = null;
    askForPane(pane);
    // A pane that had no room is there at the next frame.
    const frame = requestAnimationFrame(() => {
      element =
        document.querySelector<HTMLElement>(target) ??
        document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
      element?.scrollIntoView({ block: 'nearest' });
      element?.style.setProperty('anchor-name', '--tour-target');
      setPointing(element !== null);
    });
    return () => {
      cancelAnimationFrame(frame);
      element?.style.removeProperty('anchor-name');
    };
  }, [pane, target]);
  return isPointing;
}
