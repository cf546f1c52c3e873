import { useQuery } from '@tanstack/react-query';
import type {
  ArticleId,
  ChangeVersion,
  FieldDifference,
} from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { announce } from '../../components/announce.ts';
import { Button } from '../../components/button.tsx';
import { failureOf, read } from '../../stores/archive-queries.ts';
import { fieldWords } from '../../strings/action-words.ts';
import { currentWords } from '../../strings/current-words.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { paragraphDifference, type Run, wordDifference } from './difference.ts';
import styles from './history-section.module.css';
import { useOpenStory } from './open-story.ts';
import { setSaved } from './panel-state.ts';

/** Field by field: how the story stood before a change, and what it says at present. */
export function VersionDifference({ version }: { readonly version: ChangeVersion }) {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const { data: fields, error } = useQuery({
    queryKey: ['compare-versions', article.id, version.id, article.hash],
    queryFn: ({ signal }) =>
      read('compare-versions', { id: article.id, before: version.id, after: 'current' }, signal),
    enabled: version.before !== null,
    gcTime: 30_000,
  });
  if (version.before === null)
    return <p className={styles.none}>{words('panel.history.created')}</p>;
  if (error) return <p className={styles.none}>{failureWords(words, failureOf(error))}</p>;
  if (!fields) return <p className={styles.none}>…</p>;
  if (fields.length === 0) return <p className={styles.none}>{words('panel.history.same')}</p>;
  return (
    <>
      <p className={styles.legend}>{words('panel.history.legend')}</p>
      <dl className={styles.fields}>
        {fields.map((difference) => (
          <Difference key={difference.field} difference={difference} />
        ))}
      </dl>
      {canEdit && (
        <Button onPress={() => void restore(article.id, version.id)}>
          {words('panel.history.restore')}
        </Button>
      )}
    </>
  );
}

function Difference({ difference }: { readonly difference: FieldDifference }) {
  const words = useWords();
  const { field, before, after } = difference;
  const isText = field === 'body';
  const runs = isText ? paragraphDifference(before, after) : wordDifference(before, after);
  const shown = isText ? runs.filter(({ kind }) => kind !== 'same') : runs;
  return (
    <div className={styles.difference}>
      <dt className={styles.field}>{fieldWords(words, field)}</dt>
      <dd dir="auto" className={styles.text}>
        {shown.map((run, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs are never reordered
          <RunText key={index} run={run} isBlock={isText} />
        ))}
      </dd>
    </div>
  );
}

function RunText({ run, isBlock }: { readonly run: Run; readonly isBlock: boolean }) {
  if (run.kind === 'same') return <span>{run.text}</span>;
  const Mark = run.kind === 'removed' ? 'del' : 'ins';
  const mark = <Mark className={styles[run.kind]}>{run.text}</Mark>;
  return isBlock ? (
    <p dir="auto" className={styles.paragraph}>
      {mark}
    </p>
  ) : (
    mark
  );
}

async function restore(id: ArticleId, change: ChangeVersion['id']): Promise<void> {
  const words = currentWords();
  const result = await request('restore-version', { id, change });
  if (!result.ok) return tellFailure(words('panel.history.notRestored'), result.error);
  const [failed] = result.value.failed;
  if (failed) return tellFailure(words('panel.history.notRestored'), failed.error);
  const text = words('panel.history.restored');
  setSaved(text);
  announce(text);
}
