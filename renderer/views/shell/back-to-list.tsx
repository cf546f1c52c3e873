import { ArrowLeft } from 'lucide-react';
import { focusPane } from '../../commands/panes.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useShownPanes } from '../../stores/pane-store.ts';
import { useWords } from '../../strings/words.tsx';

/** The way back from a pane that has the window to itself. */
export function BackToList() {
  const words = useWords();
  if (useShownPanes().includes('results')) return null;
  return (
    <IconButton
      icon={ArrowLeft}
      mirrored
      label={words('pane.backToList')}
      onPress={() => focusPane('results')}
    />
  );
}
