import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { UpdateKind } from '../../../electron/contract/types.ts';
import { MenuButton, MenuItem } from '../../components/menu.tsx';
import { useWords } from '../../strings/words.tsx';
import styles from './times-section.module.css';

const kinds: readonly UpdateKind[] = ['update', 'correction', 'clarification', 'retraction'];

/** What an entry of the record is: update, correction, clarification, retraction. */
export function UpdateKindMenu(props: {
  readonly kind: UpdateKind;
  readonly isDisabled: boolean;
  readonly onChange: (kind: UpdateKind) => void;
}) {
  const { kind, isDisabled, onChange } = props;
  const words = useWords();
  const name = words(`update.${kind}`);
  return (
    <MenuButton
      aria-label={words('panel.record.kind')}
      selectionMode="single"
      selectedKeys={[kind]}
      button={
        <Button
          isDisabled={isDisabled}
          aria-label={`${words('panel.record.kind')}: ${name}`}
          className={styles.kind ?? ''}
        >
          {name}
          {!isDisabled && <ChevronDown size={12} aria-hidden />}
        </Button>
      }
      onAction={(key) => {
        const chosen = kinds.find((one) => one === key);
        if (chosen !== undefined && chosen !== kind) onChange(chosen);
      }}
    >
      {kinds.map((one) => (
        <MenuItem key={one} id={one}>
          {words(`update.${one}`)}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
