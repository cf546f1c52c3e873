import { onArchiveEvent, onMainEvent } from '../bridge/bridge.ts';
import { runFromMenu } from '../commands/handlers.ts';
import { importGrants } from '../commands/import-acts.ts';
import { listenToKeys } from '../commands/keys.ts';
import { followRenamed } from '../commands/save-story.ts';
import { currentWords } from '../strings/current-words.ts';
import { queryClient } from './archive-queries.ts';
import { withoutRemoved, withRenamed } from './selection.ts';
import { changeSelection } from './selection-store.ts';
import { useSettings } from './settings-store.ts';
import { showToast } from './toast-store.ts';

/** Lets main, the keys and the archive's own changes reach the stores, for the life of the page. */
export function followMain(): void {
  listenToKeys();
  onArchiveEvent((event) => {
    if (event.kind !== 'articles-changed') return;
    followRenamed(event.renamed);
    changeSelection((selection) =>
      withoutRemoved(withRenamed(selection, event.renamed), event.removed),
    );
  });
  onMainEvent((event) => {
    switch (event.kind) {
      case 'command':
        return runFromMenu(event.command);
      case 'settings':
        return useSettings.setState({ settings: event.settings, locale: event.locale });
      case 'import-granted':
        return importGrants(event.grants);
      case 'service-restarted':
        void queryClient.invalidateQueries();
        return showToast({ kind: 'failed', title: currentWords()('banner.restarted') });
      // Everything that is asked now fails, and the window says so in place of the archive.
      case 'service-stopped':
        return void queryClient.invalidateQueries();
    }
  });
}
