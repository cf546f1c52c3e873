import { useQuery } from '@tanstack/react-query';
import type { ChangeVersion } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { compareQuery, failureOf } from '../../stores/archive-queries.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { DifferenceList } from './difference-list.tsx';
import styles from './history-section.module.css';
import { useOpenStory } from './open-story.ts';
import { restoreField, restoreVersion } from './restore-acts.ts';

/** Field by field: how the story stood before a change, and what it says at present. */
export function VersionDifference({ version }: { readonly version: ChangeVersion }) {
  const words = useWords();
  const { open, canEdit } = useOpenStory();
  const { article } = open;
  const isKept = version.version === 'kept';
  const { data: differences, error } = useQuery({
    ...compareQuery(article, version.id, 'current'),
    enabled: isKept,
  });
  if (!isKept)
    return (
      <p className={styles.none}>
        {words(
          version.version === 'none' ? 'panel.history.created' : `panel.history.${version.version}`,
        )}
      </p>
    );
  if (error) return <p className={styles.none}>{failureWords(words, failureOf(error))}</p>;
  if (!differences) return <p className={styles.none}>…</p>;
  if (differences.length === 0) return <p className={styles.none}>{words('panel.history.same')}</p>;
  return (
    <>
      <p className={styles.legend}>{words('panel.history.legend')}</p>
      <DifferenceList
        differences={differences}
        onRestore={canEdit ? (field) => void restoreField(article.id, version.id, field) : null}
      />
      {canEdit && (
        <Button onPress={() => void restoreVersion(article.id, version.id)}>
          {words('panel.history.restore')}
        </Button>
      )}
    </>
  );
}
