import { useRef, useState } from 'react';
import type { Article, ArticleEdit, Result } from '../../../electron/contract/types.ts';
import {
  type EditOutcome,
  type InlineEdit,
  useInlineEdit,
} from '../../components/use-inline-edit.ts';
import { showToast } from '../../stores/toast-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { useOpenStory } from './open-story.ts';
import { saveAndTell } from './story-acts.ts';

export interface FieldToSave {
  readonly label: string;
  /** The value of this field in an article, as it is edited; null when its picture or entry is gone. */
  readonly read: (article: Article) => string | null;
  /** What typing this means for the article. `value` is null for an empty field. */
  readonly edits: (value: string | null, article: Article) => readonly ArticleEdit[];
  /** Makes the value out of what was typed. An error is a reason in words. */
  readonly parse?: (draft: string) => Promise<Result<string, string>>;
}

interface RecordedUpdate {
  readonly at: string;
  readonly update: Extract<ArticleEdit, { kind: 'add-update' }>['update'];
  readonly note: string | null;
}

export interface FieldSaving {
  readonly edit: InlineEdit;
  /** The story as another program has written it, until the person decides. */
  readonly conflict: Article | null;
  readonly isRecording: boolean;
  readonly setRecording: (isRecording: boolean) => void;
  readonly record: (update: RecordedUpdate) => Promise<void>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** Saves one field: by itself, or together with an entry of the record. A conflict is kept until the person decides. */
export function useFieldSaving({ label, read, edits, parse }: FieldToSave): FieldSaving {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const [conflict, setConflict] = useState<Article | null>(null);
  const [isRecording, setRecording] = useState(false);
  /** The story as it was when the field was opened. */
  const begun = useRef(open.article);
  const pendingUpdate = useRef<RecordedUpdate | null>(null);

  async function save(draft: string): Promise<EditOutcome> {
    const update = pendingUpdate.current;
    pendingUpdate.current = null;
    const parsed = parse ? await parse(draft) : ({ ok: true, value: draft.trim() } as const);
    if (!parsed.ok) return { kind: 'refused', reason: parsed.error };
    const article = begun.current;
    const value = parsed.value === '' ? null : parsed.value;
    const all = [
      ...(draft === (read(article) ?? '') ? [] : edits(value, article)),
      ...(update ? [{ kind: 'add-update' as const, ...update }] : []),
    ];
    if (all.length === 0) return { kind: 'done' };
    const outcome = await saveAndTell({ article, edits: all });
    if (outcome.kind === 'saved') {
      setConflict(null);
      setRecording(false);
      return { kind: 'done' };
    }
    if (outcome.kind === 'failed')
      return { kind: 'refused', reason: failureWords(words, outcome.failure) };
    if (read(outcome.theirs) === null)
      return { kind: 'refused', reason: words('panel.conflict.gone') };
    pendingUpdate.current = update;
    setRecording(false);
    setConflict(outcome.theirs);
    return { kind: 'refused', reason: words('panel.conflict.told') };
  }

  const edit = useInlineEdit({
    value: read(open.article) ?? '',
    canEdit,
    save,
    onBegin: () => {
      begun.current = open.article;
      pendingUpdate.current = null;
      setConflict(null);
      setRecording(false);
    },
    onLost: (draft, reason) =>
      showToast({
        kind: 'failed',
        title: words('panel.lost', { field: label }),
        text: `${reason} ${draft}`,
      }),
  });

  return {
    edit: {
      ...edit,
      cancel: () => {
        setConflict(null);
        setRecording(false);
        edit.cancel();
      },
    },
    conflict,
    isRecording,
    setRecording,
    record: async (update) => {
      pendingUpdate.current = update;
      await edit.commit(undefined, true);
    },
    keepMine: () => {
      if (conflict) begun.current = conflict;
      void edit.commit(undefined, true);
    },
    takeTheirs: () => {
      setConflict(null);
      edit.cancel();
    },
  };
}
