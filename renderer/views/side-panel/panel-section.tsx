import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../../components/classes.ts';
import { setSectionClosed, usePanelState } from '../../stores/panel-state.ts';
import type { PanelSection as SectionName } from '../../stores/panel-store.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './panel-section.module.css';

interface PanelSectionProps {
  readonly name: SectionName;
  /** Stands beside the title: how many. */
  readonly count?: number;
  readonly children: ReactNode;
}

/** One part of the panel under its title, which closes and opens it. */
export function PanelSection({ name, count, children }: PanelSectionProps) {
  const words = useWords();
  const isClosed = usePanelState((state) => state.closed.has(name));
  const bodyId = `panel-${name}-body`;
  return (
    <section
      id={`panel-${name}`}
      aria-labelledby={`panel-${name}-title`}
      className={styles.section}
    >
      <h2 className={styles.title}>
        <button
          type="button"
          id={`panel-${name}-title`}
          data-pane-focus={name === 'story' || undefined}
          aria-expanded={!isClosed}
          aria-controls={bodyId}
          className={styles.toggle}
          onClick={() => setSectionClosed(name, !isClosed)}
        >
          <ChevronRight
            size={13}
            aria-hidden
            className={classes(styles.twisty, !isClosed && styles.open)}
          />
          {words(`panel.section.${name}`)}
          {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
        </button>
      </h2>
      <div id={bodyId} hidden={isClosed} className={styles.body}>
        {!isClosed && children}
      </div>
    </section>
  );
}

/** Opens a section, brings it to the top and puts the keyboard there. */
export function showSection(name: SectionName): void {
  openSection(name, () => {
    scrollToTop(document.getElementById(`panel-${name}`));
    document.getElementById(`panel-${name}-title`)?.focus({ preventScroll: true });
  });
}

/** Opens a section, then acts on what is in it. */
export function openSection(name: SectionName, act: () => void): void {
  setSectionClosed(name, false);
  requestAnimationFrame(act);
}

/** Scrolls the panel alone: `scrollIntoView` would move the window's frame as well. */
function scrollToTop(section: HTMLElement | null): void {
  const scroller = section?.parentElement;
  if (section && scroller)
    scroller.scrollTop +=
      section.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
