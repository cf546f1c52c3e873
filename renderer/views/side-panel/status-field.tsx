import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ArticleStatus } from '../../../electron/contract/types.ts';
import type { Point } from '../../components/context-menu.tsx';
import { MenuButton, MenuItem } from '../../components/menu.tsx';
import { useWords } from '../../strings/words.tsx';
import { ValueMenu } from '../values/value-menu.tsx';
import styles from './choice-field.module.css';
import { useOpenStory } from './open-story.ts';
import { runStoryAct } from './story-acts.ts';
import { StoryField } from './story-field.tsx';
import { usePinAct } from './use-pin-act.ts';

const statuses: readonly ArticleStatus[] = ['usable', 'withheld', 'canceled'];

/** Whether the story may be used, in words; a story that says nothing is usable. */
export function StatusField() {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const pin = usePinAct('status');
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const status = article.status ?? 'usable';
  if (!canEdit)
    return (
      <StoryField
        name="status"
        label={words('field.status')}
        display={words(`panel.status.${status}`)}
        read={(from) => from.status ?? 'usable'}
        edits={() => []}
      />
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside hears the keys
    <div
      className={styles.field}
      data-field="status"
      onContextMenu={(event) => {
        event.preventDefault();
        setMenuAt({ x: event.clientX, y: event.clientY });
      }}
    >
      <span id="panel-status-label" className={styles.label}>
        {words('field.status')}
      </span>
      <MenuButton
        aria-labelledby="panel-status-label"
        selectionMode="single"
        selectedKeys={[status]}
        button={
          <Button
            aria-labelledby="panel-status-label panel-status-value"
            className={styles.button ?? ''}
          >
            <span id="panel-status-value">{words(`panel.status.${status}`)}</span>
            <ChevronDown size={13} aria-hidden />
          </Button>
        }
        onAction={(key) => {
          const chosen = statuses.find((one) => one === key);
          if (chosen === undefined || chosen === status) return;
          void runStoryAct({ article, edits: [{ kind: 'set-status', value: chosen }] });
        }}
      >
        {statuses.map((one) => (
          <MenuItem key={one} id={one}>
            {words(`panel.status.${one}`)}
          </MenuItem>
        ))}
      </MenuButton>
      <ValueMenu
        at={menuAt}
        onClose={() => setMenuAt(null)}
        text={words(`panel.status.${status}`)}
        label={words('field.status')}
        target={{ field: 'status', value: status }}
        {...(pin && { act: pin })}
      />
    </div>
  );
}
