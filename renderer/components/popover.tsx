import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './popover.module.css';

/** A surface that floats beside what opened it. Esc and a press outside close it. */
export function Popover({
  className,
  ...rest
}: Omit<PopoverProps, 'className'> & { readonly className?: string }) {
  return <AriaPopover offset={4} {...rest} className={classes(styles.popover, className)} />;
}
