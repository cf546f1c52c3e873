import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Button } from 'react-aria-components';
import { focusPane } from '../../commands/panes.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { classes } from '../../components/classes.ts';
import { SuggestionPopover } from '../../components/suggestions.tsx';
import { selectFirst } from '../../stores/list-rows.ts';
import { submitSearch, typeSearch, useSearch } from '../../stores/search-store.ts';
import { currentSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';
import { StepButtons } from '../shell/step-buttons.tsx';
import { PlacesButton, StoryPaneButtons } from './pane-buttons.tsx';
import { SaveSearchButton } from './save-search-button.tsx';
import styles from './search-box.module.css';
import { useCompletion } from './use-completion.ts';

interface SearchBoxProps {
  readonly isBusy: boolean;
  /** What was asked last has no results. */
  readonly findsNothing: boolean;
}

/** Esc clears; Esc in an empty box and Down go to the list, unless completions are open. */
export function SearchBox({ isBusy, findsNothing }: SearchBoxProps) {
  const words = useWords();
  const text = useSearch((state) => state.text);
  const shortcut = useShortcut('find');

  const input = useRef<HTMLInputElement>(null);
  const completion = useCompletion(input, text, findsNothing);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || completion.onKeyDown(event)) return;
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
      <StepButtons />
      <div className={styles.box} data-tour="search">
        <Search size="1rem" aria-hidden className={classes(styles.icon, isBusy && styles.busy)} />
        <input
          ref={input}
          type="search"
          data-search-box
          aria-label={words('search.label')}
          placeholder={words('search.placeholder')}
          className={styles.input}
          dir="auto"
          spellCheck={false}
          value={text}
          {...completion.inputProps}
          onChange={(event) => {
            completion.reset();
            typeSearch(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={completion.close}
        />
        <SuggestionPopover field={input}>{completion.list}</SuggestionPopover>
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
  if (currentSelection().active === null) void selectFirst();
}
