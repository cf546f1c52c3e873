import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './chip.module.css';
import { classes } from './classes.ts';

interface ChipProps {
  readonly children: ReactNode;
  readonly kind?: 'plain' | 'include' | 'exclude';
  /** What the chip itself does when pressed; without it the chip is only text. */
  readonly onPress?: () => void;
  readonly pressLabel?: string;
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

/** A part of the search, or a value that was set: words, and a cross that takes it away. */
export function Chip(props: ChipProps) {
  const { children, kind = 'plain', onPress, pressLabel, onRemove, removeLabel } = props;
  return (
    <span className={classes(styles.chip, styles[kind])}>
      {onPress ? (
        <Button
          onPress={onPress}
          className={styles.body ?? ''}
          {...(pressLabel && { 'aria-label': pressLabel })}
        >
          {children}
        </Button>
      ) : (
        <span className={styles.body}>{children}</span>
      )}
      {onRemove && (
        <Button
          onPress={onRemove}
          className={styles.remove ?? ''}
          {...(removeLabel && { 'aria-label': removeLabel })}
        >
          <X size="0.75rem" aria-hidden />
        </Button>
      )}
    </span>
  );
}
