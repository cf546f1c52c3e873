import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components';
import styles from './checkbox.module.css';

export function Checkbox(
  props: Omit<CheckboxProps, 'children' | 'className' | 'style'> & {
    readonly children?: ReactNode;
  },
) {
  const { children, ...rest } = props;
  return (
    <AriaCheckbox {...rest} className={styles.checkbox ?? ''}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden>
            {isIndeterminate ? (
              <Minus size="0.75rem" strokeWidth={3} />
            ) : (
              isSelected && <Check size="0.75rem" strokeWidth={3} />
            )}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
