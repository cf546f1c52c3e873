import type { CommandId } from '../../../electron/contract/commands.ts';
import type { PaletteEntry } from '../../commands/palette-entries.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { classes } from '../../components/classes.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './command-palette.module.css';

/** One line of the palette: what it is called, where it stands, its key, and why it is off. */
export function PaletteOption(props: {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly withAside: boolean;
  readonly isActive: boolean;
  /** The pointer is on it. */
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}) {
  const { id, entry, withAside, isActive, onPoint, onChoose } = props;
  const words = useWords();
  const { name, aside, command, whyNot } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys of its list
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={whyNot !== null}
      ref={isActive ? scrollNear : null}
      className={classes(styles.option, whyNot && styles.off)}
      onPointerMove={isActive ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <bdi className={styles.name}>{name}</bdi>
      {(whyNot || withAside) && (
        <span className={styles.aside}>{whyNot ? words(`whyNot.${whyNot}`) : aside}</span>
      )}
      {command && <CommandKey id={command} />}
    </div>
  );
}

function CommandKey({ id }: { readonly id: CommandId }) {
  const shortcut = useShortcut(id);
  return (
    <kbd className={styles.keys}>
      <bdi dir="ltr">{shortcut}</bdi>
    </kbd>
  );
}

function scrollNear(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
