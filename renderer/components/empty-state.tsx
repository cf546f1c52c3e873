import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** What stands where nothing is: why, and what to do next. */
export function EmptyState(props: {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly text?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { icon: Icon, title, text, children } = props;
  return (
    <div className={styles.empty}>
      {Icon && <Icon size="1.75rem" strokeWidth={1.25} aria-hidden className={styles.icon} />}
      <p className={styles.title}>{title}</p>
      {text && <div className={styles.text}>{text}</div>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
