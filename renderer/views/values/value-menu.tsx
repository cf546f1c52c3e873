import type { ValueWish } from '../../../electron/contract/value-wish.ts';
import { main } from '../../bridge/bridge.ts';
import { ContextMenu, type Point } from '../../components/context-menu.tsx';
import { Menu, MenuItem, MenuSection } from '../../components/menu.tsx';
import { grantValueWish, type ValueTarget } from '../../stores/value-search.ts';
import { useWords } from '../../strings/words.tsx';

interface ValueMenuProps {
  readonly at: Point | null;
  readonly onClose: () => void;
  /** What is copied. */
  readonly text: string;
  /** What its field is called: the value can be copied with it. */
  readonly label?: string;
  /** Shows the values that the field has had. */
  readonly onHistory?: () => void;
  /** A further act of its field. */
  readonly act?: { readonly label: string; readonly run: () => void };
  /** What finds the value as the archive keeps it; null: it cannot be looked for. */
  readonly target: ValueTarget | null;
}

/** What can be done with a value wherever it stands: copy it, look for it, leave it out. */
export function ValueMenu(props: ValueMenuProps) {
  const { at, onClose, text, label, onHistory, act, target } = props;
  const find =
    text === '' || target === null
      ? null
      : (how: ValueWish['how']) => grantValueWish({ ...target, how });
  const words = useWords();
  return (
    <ContextMenu label={text || words('value.acts')} at={at} onClose={onClose}>
      <Menu aria-label={words('value.acts')} onClose={onClose}>
        <MenuItem isDisabled={text === ''} onAction={() => void main('copy-text', { text })}>
          {words('value.copy')}
        </MenuItem>
        {label !== undefined && (
          <MenuItem
            isDisabled={text === ''}
            onAction={() => void main('copy-text', { text: words('value.named', { label, text }) })}
          >
            {words('value.copyNamed')}
          </MenuItem>
        )}
        {act && <MenuItem onAction={act.run}>{act.label}</MenuItem>}
        {onHistory && <MenuItem onAction={onHistory}>{words('value.history')}</MenuItem>}
        {find && (
          <MenuSection aria-label={words('value.searchActs')}>
            <MenuItem onAction={() => find('search')}>{words('value.search')}</MenuItem>
            <MenuItem onAction={() => find('add')}>{words('value.add')}</MenuItem>
            <MenuItem onAction={() => find('exclude')}>{words('value.exclude')}</MenuItem>
          </MenuSection>
        )}
      </Menu>
    </ContextMenu>
  );
}

/** Text that the person has selected keeps the system's own menu. */
export function isTextSelected(): boolean {
  return window.getSelection()?.isCollapsed === false;
}
