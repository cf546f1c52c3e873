import { ArrowLeft } from 'lucide-react';
import { focusPane } from '../../commands/panes.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useShownPanes } from '../../stores/pane-store.ts';
import { useIsStoryWindow } from '../../stores/window-store.ts';
import { useWords } from '../../strings/words.tsx';

/** The way back from a pane that has the window to itself: to the list, or to the window's story. */
export function BackToList() {
  const words = useWords();
  const home = useIsStoryWindow() ? 'reader' : 'results';
  if (useShownPanes().includes(home)) return null;
  return (
    <IconButton
      icon={ArrowLeft}
      mirrored
      label={words(home === 'reader' ? 'storyWindow.backToStory' : 'pane.backToList')}
      onPress={() => focusPane(home)}
    />
  );
}
