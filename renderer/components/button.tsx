import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';

/** `primary`: the one act of a view; `plain`: outlined; `quiet`: text until pointed at; `danger`: cannot be taken back lightly. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly kind?: ButtonKind;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ kind = 'plain', className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={classes(styles.button, styles[kind], className)} />;
}
