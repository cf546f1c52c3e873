import type { ReactNode } from 'react';
import styles from './place-bar.module.css';
import { StepButtons } from './step-buttons.tsx';

/** Above a place that takes the room of list and reader: the steps, what it is called, its acts. */
export function PlaceBar({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.bar}>
      <StepButtons />
      {typeof title === 'string' ? <h2 className={styles.title}>{title}</h2> : title}
      {children}
    </header>
  );
}
