import { BookOpen, PanelLeft, PanelRight } from 'lucide-react';
import { togglePane } from '../../commands/panes.ts';
import { useShortcut } from '../../commands/use-shortcut.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useShownPanes } from '../../stores/pane-store.ts';
import { useWords } from '../../strings/words.tsx';

/** The way back to the places while they are hidden or have no room. */
export function PlacesButton() {
  const words = useWords();
  const shortcut = useShortcut('toggle-sidebar');
  if (useShownPanes().includes('sidebar')) return null;
  return (
    <IconButton
      icon={PanelLeft}
      mirrored
      label={words('pane.toggleSidebar')}
      shortcut={shortcut}
      onPress={() => togglePane('sidebar')}
    />
  );
}

/** The way to the reader and the side panel while neither is on screen to offer it. */
export function StoryPaneButtons() {
  const words = useWords();
  const readerKey = useShortcut('toggle-reader');
  const panelKey = useShortcut('toggle-panel');
  const shown = useShownPanes();
  if (shown.includes('reader')) return null;
  return (
    <>
      <IconButton
        icon={BookOpen}
        label={words('pane.toggleReader')}
        shortcut={readerKey}
        onPress={() => togglePane('reader')}
      />
      {!shown.includes('panel') && (
        <IconButton
          icon={PanelRight}
          mirrored
          label={words('pane.togglePanel')}
          shortcut={panelKey}
          onPress={() => togglePane('panel')}
        />
      )}
    </>
  );
}
