import {
  AppWindow,
  ArrowDown,
  ArrowUp,
  Blend,
  ChevronDown,
  ChevronUp,
  PanelRight,
  TextSearch,
} from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { runCommand } from '../../commands/handlers.ts';
import { togglePane } from '../../commands/panes.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { IconButton, IconToggle } from '../../components/icon-button.tsx';
import { useShownPanes } from '../../stores/pane-store.ts';
import { findInStory, stepHit, useReader } from '../../stores/reader-store.ts';
import { useIsStoryWindow } from '../../stores/window-store.ts';
import { useWords } from '../../strings/words.tsx';
import { BackToList } from '../shell/back-to-list.tsx';
import styles from './reader-bar.module.css';

/** Above the story: previous and next story, find in it, its hits, the side panel. */
export const ReaderBar = memo(function ReaderBar() {
  const words = useWords();
  const shown = useShownPanes();
  const hasList = !useIsStoryWindow();
  return (
    <header className={styles.bar}>
      <BackToList />
      {hasList && <Neighbours />}
      <FindField />
      {hasList && <StoryActs />}
      <IconToggle
        icon={PanelRight}
        mirrored
        label={words('pane.togglePanel')}
        shortcut={useShortcut('toggle-panel')}
        isSelected={shown.includes('panel')}
        onChange={() => togglePane('panel')}
      />
    </header>
  );
});

function Neighbours() {
  const words = useWords();
  return (
    <>
      <IconButton
        icon={ChevronUp}
        label={words('reader.previousStory')}
        shortcut={useShortcut('previous-story')}
        onPress={() => runCommand('previous-story')}
      />
      <IconButton
        icon={ChevronDown}
        label={words('reader.nextStory')}
        shortcut={useShortcut('next-story')}
        onPress={() => runCommand('next-story')}
      />
    </>
  );
}

/** What a window with the list can do for its story. */
function StoryActs() {
  const words = useWords();
  return (
    <>
      <IconButton
        icon={Blend}
        label={words('command.moreLike')}
        shortcut={useShortcut('more-like')}
        onPress={() => runCommand('more-like')}
      />
      <IconButton
        icon={AppWindow}
        label={words('command.openWindow')}
        shortcut={useShortcut('open-window')}
        onPress={() => runCommand('open-window')}
      />
    </>
  );
}

/** Enter goes to the next hit, Shift+Enter to the previous one, Esc gives the field back. */
function FindField() {
  const words = useWords();
  const { find, hits, at } = useReader();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') stepHit(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') findInStory('');
    else return;
    event.preventDefault();
  };
  const count =
    hits > 0 ? words('reader.hit', { at: at + 1, total: hits }) : find && words('reader.noHit');
  return (
    <div className={styles.find}>
      <div className={styles.box}>
        <TextSearch size="0.875rem" aria-hidden className={styles.icon} />
        <input
          type="search"
          data-find-in-story
          aria-label={words('reader.findLabel')}
          placeholder={words('reader.findLabel')}
          className={styles.input}
          dir="auto"
          spellCheck={false}
          value={find}
          onChange={(event) => findInStory(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span role="status" className={styles.count}>
          {count}
        </span>
      </div>
      <IconButton
        icon={ArrowUp}
        label={words('reader.previousHit')}
        shortcut={useShortcut('find-previous')}
        isDisabled={hits === 0}
        onPress={() => stepHit(-1)}
      />
      <IconButton
        icon={ArrowDown}
        label={words('reader.nextHit')}
        shortcut={useShortcut('find-next')}
        isDisabled={hits === 0}
        onPress={() => stepHit(1)}
      />
    </div>
  );
}
