import type { ReactNode } from 'react';
import styles from './failed-note.module.css';

/** Why a dialog has nothing to show. */
export function FailedNote({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className={styles.failed}>
      {children}
    </p>
  );
}
