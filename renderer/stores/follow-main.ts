import { onArchiveEvent, onMainEvent } from '../bridge/bridge.ts';
import { askOfUnsavedSearches } from '../commands/ask-unsaved-search.ts';
import { runFromMenu } from '../commands/handlers.ts';
import { importGrants } from '../commands/import-acts.ts';
import { listenToKeys } from '../commands/keys.ts';
import { listenToMouse, stepOnce } from '../commands/mouse-buttons.ts';
import { followRenamed } from '../commands/save-story.ts';
import { listenForTypeAhead } from '../commands/type-ahead.ts';
import { currentWords } from '../strings/current-words.ts';
import { activityQuery } from './activity.ts';
import { queryClient } from './archive-queries.ts';
import { type Selection, withoutRemoved, withRenamed } from './selection.ts';
import { changeSelection } from './selection-store.ts';
import { takeSettings } from './settings-store.ts';
import { followStory } from './story-window.ts';
import { showToast } from './toast-store.ts';
import { grantValueWish } from './value-search.ts';
import { followSelections, followVisits } from './visits.ts';

/** Lets main, the keys and the archive's own changes reach the stores, for the life of the page. */
export function followMain(): void {
  listenForTypeAhead();
  listenToKeys();
  listenToMouse();
  followVisits();
  askOfUnsavedSearches();
  onArchiveEvent((event) => {
    if (event.kind !== 'articles-changed') return;
    followRenamed(event.renamed);
    const follow = (selection: Selection) =>
      withoutRemoved(withRenamed(selection, event.renamed), event.removed);
    changeSelection(follow);
    followSelections(follow);
    followStory(event);
  });
  onMainEvent((event) => {
    switch (event.kind) {
      case 'command':
        return runFromMenu(event.command);
      case 'step':
        return stepOnce(event.by, 'system');
      case 'settings':
        return takeSettings(event.settings, event.locale);
      case 'find-value':
        return grantValueWish(event.wish);
      case 'import-granted':
        return importGrants(event.grants);
      case 'activity-changed':
        return void queryClient.invalidateQueries(activityQuery());
      // Heard by whoever makes the PDF.
      case 'stop-print':
        return;
      case 'service-restarted':
        void queryClient.invalidateQueries();
        return showToast({ kind: 'failed', title: currentWords()('banner.restarted') });
      // Everything that is asked now fails, and the window says so in place of the archive.
      case 'service-stopped':
        return void queryClient.invalidateQueries();
    }
  });
}
