import type {
  ArticleId,
  ChangeId,
  ChangeReport,
  Result,
} from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { announce } from '../../components/announce.ts';
import { setSaved } from '../../stores/panel-state.ts';
import { fieldWords } from '../../strings/action-words.ts';
import { currentWords } from '../../strings/current-words.ts';

/** Brings the whole story back to what it was before a change. */
export async function restoreVersion(id: ArticleId, change: ChangeId): Promise<boolean> {
  const words = currentWords();
  return told(await request('restore-version', { id, change }), words('panel.history.restored'));
}

/** Brings one field back, and leaves all others alone. */
export async function restoreField(
  id: ArticleId,
  change: ChangeId,
  field: string,
): Promise<boolean> {
  const words = currentWords();
  return told(
    await request('restore-field', { id, change, field }),
    words('panel.history.fieldRestored', { field: fieldWords(words, field) }),
  );
}

function told(result: Result<ChangeReport>, text: string): boolean {
  const words = currentWords();
  const failure = result.ok ? result.value.failed[0]?.error : result.error;
  if (failure) {
    tellFailure(words('panel.history.notRestored'), failure);
    return false;
  }
  setSaved(text);
  announce(text);
  return true;
}
