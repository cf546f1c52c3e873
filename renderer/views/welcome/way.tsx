import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';
import styles from './way.module.css';

interface WayProps extends Pick<ButtonProps, 'autoFocus' | 'onPress'> {
  readonly icon: LucideIcon;
  readonly name: string;
  /** What comes of it. */
  readonly text: string;
}

/** One way to an archive: an act, and what comes of it. */
export function Way({ icon: Icon, name, text, ...rest }: WayProps) {
  const id = useId();
  return (
    <Button
      {...rest}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-text`}
      className={styles.way ?? ''}
    >
      <Icon size="1.375rem" strokeWidth={1.5} aria-hidden className={styles.icon} />
      <span>
        <span id={`${id}-name`} className={styles.name}>
          {name}
        </span>
        <span id={`${id}-text`} className={styles.text}>
          {text}
        </span>
      </span>
    </Button>
  );
}
