import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Finding } from '../../../electron/contract/types.ts';
import { classes } from '../../components/classes.ts';
import styles from './finding-notes.module.css';
import { useFindingText } from './finding-text.ts';

const icons = { error: CircleAlert, warning: TriangleAlert, notice: Info };

/** What is wrong with a value, in words, at the value. */
export function FindingNotes({ findings }: { readonly findings: readonly Finding[] }) {
  const textOf = useFindingText();
  return (
    <ul className={styles.notes}>
      {findings.map((finding) => {
        const Icon = icons[finding.severity];
        return (
          <li
            key={`${finding.code} ${finding.field}`}
            className={classes(styles.note, styles[finding.severity])}
          >
            <Icon size={13} aria-hidden className={styles.icon} />
            <span>{textOf(finding)}</span>
          </li>
        );
      })}
    </ul>
  );
}
