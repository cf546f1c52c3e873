import { Bookmark, BookmarkPlus } from 'lucide-react';
import { runCommand } from '../../commands/handlers.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { isChanged, useSavedSearch } from '../../stores/saved-search.ts';
import { useSearch } from '../../stores/search-store.ts';
import { useWords } from '../../strings/words.tsx';

/** Keeps what is asked for, when it is something that is not kept yet; it has its place always, so that the box keeps its own. */
export function SaveSearchButton() {
  const words = useWords();
  const query = useSearch((state) => state.query);
  const place = useSearch((state) => state.place);
  const look = useSearch((state) => state.look);
  const saved = useSavedSearch();
  const shortcut = useShortcut('save-search');
  const isAsking = query.text.trim() !== '' || query.filters.length > 0;
  const isPlace = place.kind === 'attention' || place.kind === 'import';
  const isKept = !isAsking || isPlace || (saved !== null && !isChanged(saved, query, look));
  return (
    <IconButton
      icon={saved ? Bookmark : BookmarkPlus}
      label={
        saved ? words('search.save.changesTo', { name: saved.name }) : words('command.saveSearch')
      }
      shortcut={shortcut}
      isDisabled={isKept}
      onPress={() => runCommand('save-search')}
    />
  );
}
