import type { ReactNode } from 'react';
import styles from './dialog-lead.module.css';

/** What a dialog is for, above its choices. */
export function DialogLead({ children }: { readonly children: ReactNode }) {
  return <p className={styles.lead}>{children}</p>;
}
