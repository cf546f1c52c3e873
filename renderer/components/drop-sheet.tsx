import type { LucideIcon } from 'lucide-react';
import { classes } from './classes.ts';
import styles from './drop-sheet.module.css';

/** Says where files would go that are over the window, or over a part of it. */
export function DropSheet(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly hint: string;
  /** The part of the window that takes them; null for all of it. */
  readonly over?: DOMRect | null;
}) {
  const { icon: Icon, title, hint, over = null } = props;
  const place = over && { top: over.top, left: over.left, width: over.width, height: over.height };
  return (
    <div
      className={classes(styles.overlay, place === null && styles.window)}
      {...(place && { style: place })}
    >
      <div className={styles.sheet}>
        <Icon size="1.75rem" strokeWidth={1.25} aria-hidden />
        <p className={styles.title}>{title}</p>
        <p>{hint}</p>
      </div>
    </div>
  );
}
