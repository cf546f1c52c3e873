import { History, Search, SlidersHorizontal, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { runCommand } from '../../commands/handlers.ts';
import { focusPane } from '../../commands/panes.ts';
import { clearSearches } from '../../commands/search-history-acts.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { classes } from '../../components/classes.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { SuggestionPopover } from '../../components/suggestions.tsx';
import { selectFirst } from '../../stores/list-rows.ts';
import { rememberSearch } from '../../stores/search-history.ts';
import { submitSearch, typeSearch, useSearch } from '../../stores/search-store.ts';
import { currentSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';
import { StepButtons } from '../shell/step-buttons.tsx';
import { PlacesButton, StoryPaneButtons } from './pane-buttons.tsx';
import { QueryParts } from './query-parts.tsx';
import { SaveSearchButton } from './save-search-button.tsx';
import styles from './search-box.module.css';
import { useCompletion } from './use-completion.ts';
import { useSearchHistoryList } from './use-search-history-list.tsx';

interface SearchBoxProps {
  readonly isBusy: boolean;
  /** Results that are listed; null while nothing has been answered yet. */
  readonly total: number | null;
}

/**
 * Esc clears; Esc in an empty box and Down go to the list, unless completions are open. Where
 * nothing is listed yet, Down goes there once it is. Down in an empty box lists the searches before,
 * if there are any.
 */
export function SearchBox({ isBusy, total }: SearchBoxProps) {
  const words = useWords();
  const text = useSearch((state) => state.text);
  const shortcut = useShortcut('find');
  const formKey = useShortcut('search-form');
  const historyKey = useShortcut('search-history');

  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const historyButton = useRef<HTMLSpanElement>(null);
  const completion = useCompletion(input, text, total === 0);
  const history = useSearchHistoryList(input, text);
  const { inputProps } = history.isOpen ? history : completion;
  const [wantsList, setWantsList] = useState(false);
  const isListed = total !== null && total > 0;
  useEffect(() => {
    if (!wantsList || !isListed) return;
    setWantsList(false);
    toList();
  }, [wantsList, isListed]);

  const onKeyDown = (event: KeyboardEvent) => {
    setWantsList(false);
    if (event.nativeEvent.isComposing || history.onKeyDown(event)) return;
    if (!history.isOpen && completion.onKeyDown(event)) return;
    if (event.key === 'Escape' && text !== '') typeSearch('');
    else if (event.key === 'Escape') focusPane('results');
    else if (event.key === 'Enter') {
      submitSearch();
      rememberSearch(text);
    } else if (event.key === 'ArrowDown') setWantsList(true);
    else return;
    event.preventDefault();
  };

  return (
    <search className={styles.bar}>
      <PlacesButton />
      <StepButtons />
      <div ref={box} className={styles.box} data-tour="search">
        <Search size="1rem" aria-hidden className={classes(styles.icon, isBusy && styles.busy)} />
        <span className={styles.typed}>
          <QueryParts input={input} text={text} />
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
            {...inputProps}
            onChange={(event) => {
              completion.reset();
              history.reset();
              typeSearch(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
            onBlur={({ relatedTarget }) => {
              setWantsList(false);
              completion.close();
              // The button of the list closes it itself.
              if (relatedTarget === null || !historyButton.current?.contains(relatedTarget))
                history.close();
            }}
          />
        </span>
        <SuggestionPopover field={box}>
          {history.list ? (
            <section aria-label={words('searches.list')}>
              {history.list}
              <SearchHistoryFoot />
            </section>
          ) : (
            completion.list
          )}
        </SuggestionPopover>
        {history.hasSearches && (
          <span ref={historyButton} className={styles.before}>
            <IconButton
              icon={History}
              label={words('command.searchHistory')}
              shortcut={historyKey}
              className={styles.tool ?? ''}
              onPress={history.isOpen ? history.close : history.open}
            />
          </span>
        )}
        <span className={styles.before}>
          <IconButton
            icon={SlidersHorizontal}
            label={words('form.title')}
            shortcut={formKey}
            className={styles.tool ?? ''}
            onPress={() => runCommand('search-form')}
          />
        </span>
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

/** Presses here leave the focus in the box. */
function SearchHistoryFoot() {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus where it is
    <div className={styles.foot} onMouseDown={(event) => event.preventDefault()}>
      <span>{words('searches.hint')}</span>
      <button type="button" tabIndex={-1} className={styles.forget} onClick={clearSearches}>
        {words('searches.clear')}
      </button>
    </div>
  );
}
