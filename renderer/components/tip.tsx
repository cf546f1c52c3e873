import type { ReactNode } from 'react';
import { Tooltip } from 'react-aria-components';
import styles from './tip.module.css';

/** What a tooltip shows: words, and the key that does the same. Stands in a `TooltipTrigger`. */
export function Tip(props: {
  readonly children: ReactNode;
  readonly shortcut?: string | undefined;
}) {
  return (
    <Tooltip offset={6} className={styles.tip ?? ''}>
      <span>{props.children}</span>
      {props.shortcut !== undefined && <kbd className={styles.keys}>{props.shortcut}</kbd>}
    </Tooltip>
  );
}
