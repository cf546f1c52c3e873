import type { ArticleEdit } from '../../../electron/contract/types.ts';
import { type SaveOutcome, type StoryEdit, saveStory } from '../../commands/save-story.ts';
import { announce } from '../../components/announce.ts';
import { setSaved } from '../../stores/panel-state.ts';
import { showToast } from '../../stores/toast-store.ts';
import { actionWords } from '../../strings/action-words.ts';
import { currentWords } from '../../strings/current-words.ts';
import { failureWords } from '../../strings/failure-words.ts';

/** Saves, and says what became of it. A conflict is for the caller to show. */
export async function saveAndTell(edit: StoryEdit): Promise<SaveOutcome> {
  const outcome = await saveStory(edit);
  if (outcome.kind === 'saved') tellSaved(outcome, edit.edits);
  return outcome;
}

function tellSaved(
  { report }: Extract<SaveOutcome, { kind: 'saved' }>,
  edits: readonly ArticleEdit[],
): void {
  if (report.changed.length === 0) return;
  const words = currentWords();
  const action = actionWords(words, report.action, 1);
  const isRecorded = edits.some(({ kind }) => kind === 'add-update');
  const text = words(isRecorded ? 'panel.recorded' : 'panel.savedQuietly', { action });
  setSaved(text);
  announce(text);
}

/**
 * Runs an act that is no field: adding, removing, choosing. Nothing was typed that could be lost,
 * so a file that changed meanwhile is only told, with the story as it is before the person.
 */
export async function runStoryAct(edit: StoryEdit): Promise<boolean> {
  const words = currentWords();
  const outcome = await saveAndTell(edit);
  if (outcome.kind === 'saved') return true;
  showToast({
    kind: 'failed',
    title: words('panel.notSaved'),
    text:
      outcome.kind === 'failed'
        ? failureWords(words, outcome.failure)
        : words('panel.conflict.lookAgain'),
  });
  return false;
}
