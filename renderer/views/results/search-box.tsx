import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { focusPane } from '../../commands/panes.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { classes } from '../../components/classes.ts';
import { moveToIndex } from '../../stores/list-rows.ts';
import { submitSearch, typeSearch, useSearch } from '../../stores/search-store.ts';
import { currentSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';
import { PlacesButton, StoryPaneButtons } from './pane-buttons.tsx';
import { SaveSearchButton } from './save-search-button.tsx';
import styles from './search-box.module.css';

/** Esc clears; Esc in an empty box, Enter and Down go to the list. */
export function SearchBox({ isBusy }: { readonly isBusy: boolean }) {
  const words = useWords();
  const text = useSearch((state) => state.text);
  const shortcut = useShortcut('find');

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && text !== '') typeSearch('');
    else if (event.key === 'Escape') focusPane('results');
    else if (event.key === 'Enter') submitSearch();
    else if (event.key === 'ArrowDown') toList();
    else return;
    event.preventDefault();
  };

  return (
    <search className={styles.bar}>
      <PlacesButton />
      <div className={styles.box}>
        <Search size="1rem" aria-hidden className={classes(styles.icon, isBusy && styles.busy)} />
        <input
          type="search"
          data-search-box
          aria-label={words('search.label')}
          placeholder={words('search.placeholder')}
          className={styles.input}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => typeSearch(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {text === '' ? (
          <kbd aria-hidden className={styles.key}>
            {shortcut}
          </kbd>
        ) : (
          <Button
            aria-label={words('search.clear')}
            className={styles.clear ?? ''}
            onPress={() => typeSearch('')}
          >
            <X size="0.875rem" aria-hidden />
          </Button>
        )}
      </div>
      <SaveSearchButton />
      <StoryPaneButtons />
    </search>
  );
}

function toList(): void {
  focusPane('results');
  if (currentSelection().active === null) void moveToIndex(0, 'select');
}
