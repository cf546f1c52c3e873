import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button, MenuTrigger } from 'react-aria-components';
import { useWords } from '../strings/words.tsx';
import { classes } from './classes.ts';
import { Menu, MenuItem } from './menu.tsx';
import { Popover } from './popover.tsx';
import styles from './tag-box.module.css';
import type { BoxedTag } from './tag-box.tsx';

interface TagChipProps extends BoxedTag {
  /** Selected by Backspace: the next one removes it. */
  readonly isArmed: boolean;
  readonly onRemove?: () => void;
  /** Puts it on the rest of the selection. */
  readonly onComplete?: () => void;
  readonly showLabel?: string;
  readonly onShow?: (tag: string) => void;
  readonly onExclude?: (tag: string) => void;
  readonly onCopy?: (text: string) => void;
  /** What a tag can be copied with. */
  readonly fieldLabel?: string;
  readonly fieldAct?: BoxedTag['act'];
  readonly onRename?: (tag: string) => void;
}

/** A tag with what can be done with it: its own menu, and a cross. */
export function TagChip(props: TagChipProps) {
  const { tag, partly, isArmed, onRemove, onComplete, onShow, onExclude, onCopy, onRename } = props;
  const { name = tag, note, act, showLabel, fieldLabel, fieldAct } = props;
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const share = partly && words('panel.tags.partly', { count: partly.count, total: partly.total });
  return (
    <li
      className={classes(styles.chip, partly && styles.partly, isArmed && styles.armed)}
      onContextMenu={(event) => {
        event.preventDefault();
        setOpen(true);
      }}
    >
      <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button
          className={styles.name ?? ''}
          onKeyDown={(event) => {
            if (event.key === 'F2') onRename?.(tag);
            else if (event.key === 'Delete' || event.key === 'Backspace') onRemove?.();
            else event.continuePropagation();
          }}
        >
          <bdi>{name}</bdi>
          {note && <span className={styles.share}>{note}</span>}
          {share && <span className={styles.share}>{share}</span>}
        </Button>
        <Popover>
          <Menu aria-label={name}>
            {onShow && (
              <MenuItem onAction={() => onShow(tag)}>
                {showLabel ?? words('panel.tags.show')}
              </MenuItem>
            )}
            {onExclude && (
              <MenuItem onAction={() => onExclude(tag)}>{words('value.exclude')}</MenuItem>
            )}
            {onCopy && <MenuItem onAction={() => onCopy(tag)}>{words('value.copy')}</MenuItem>}
            {onCopy && fieldLabel && (
              <MenuItem
                onAction={() => onCopy(words('value.named', { label: fieldLabel, text: name }))}
              >
                {words('value.copyNamed')}
              </MenuItem>
            )}
            {onComplete && (
              <MenuItem onAction={onComplete}>{words('panel.tags.addToRest')}</MenuItem>
            )}
            {onRename && (
              <MenuItem onAction={() => onRename(tag)} shortcut="F2">
                {words('panel.tags.rename')}
              </MenuItem>
            )}
            {act && <MenuItem onAction={act.run}>{act.label}</MenuItem>}
            {fieldAct && <MenuItem onAction={fieldAct.run}>{fieldAct.label}</MenuItem>}
            {onRemove && <MenuItem onAction={onRemove}>{words('panel.tags.remove')}</MenuItem>}
          </Menu>
        </Popover>
      </MenuTrigger>
      {onComplete && (
        <Button
          aria-label={words('panel.tags.addToRestNamed', { tag: name })}
          className={styles.act ?? ''}
          onPress={onComplete}
        >
          <Plus size={12} aria-hidden />
        </Button>
      )}
      {onRemove && (
        <Button
          aria-label={words('panel.removeEntry', { entry: name })}
          className={styles.act ?? ''}
          onPress={onRemove}
        >
          <X size={12} aria-hidden />
        </Button>
      )}
    </li>
  );
}
