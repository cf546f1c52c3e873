import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  Header,
  Keyboard,
  type MenuSectionProps,
  MenuTrigger,
  Separator,
} from 'react-aria-components';
import styles from './menu.module.css';
import { Popover } from './popover.tsx';

/** A button (the first child) and the menu that it opens. */
export function MenuButton<T extends object>(
  props: AriaMenuProps<T> & { readonly button: ReactNode; readonly children: ReactNode },
) {
  const { button, ...menu } = props;
  return (
    <MenuTrigger>
      {button}
      <Popover>
        <Menu {...menu} />
      </Popover>
    </MenuTrigger>
  );
}

export function Menu<T extends object>(props: AriaMenuProps<T>) {
  return <AriaMenu {...props} className={styles.menu ?? ''} />;
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'children' | 'className'> {
  readonly children: ReactNode;
  readonly shortcut?: string | undefined;
  /** Stands at the end of the line: a count. */
  readonly trailing?: ReactNode;
  /** What it stands for is left out: neither chosen nor indifferent. */
  readonly isExcluded?: boolean;
}

export function MenuItem({ children, shortcut, trailing, isExcluded, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      className={styles.item ?? ''}
      {...(typeof children === 'string' && { textValue: rest.textValue ?? children })}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== 'none' && (
            <span className={styles.check}>
              {isSelected && <Check size="0.875rem" aria-hidden />}
              {isExcluded && <Minus size="0.875rem" aria-hidden />}
            </span>
          )}
          <span className={styles.label}>{children}</span>
          {trailing !== undefined && <span className={styles.trailing}>{trailing}</span>}
          {shortcut && <Keyboard className={styles.keys ?? ''}>{shortcut}</Keyboard>}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection<T extends object>(
  props: MenuSectionProps<T> & { readonly title?: string; readonly children: ReactNode },
) {
  const { title, children, ...rest } = props;
  return (
    <AriaMenuSection {...rest} className={styles.section ?? ''}>
      {title && <Header className={styles.header ?? ''}>{title}</Header>}
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className={styles.separator ?? ''} />;
}
