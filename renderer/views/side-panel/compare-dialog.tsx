import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArticleVersion, VersionName } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { compareQuery, failureOf } from '../../stores/archive-queries.ts';
import { useDates } from '../../strings/dates.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { type Choosable, CompareChoice } from './compare-choice.tsx';
import styles from './compare-dialog.module.css';
import { DifferenceList } from './difference-list.tsx';
import { useOpenStory } from './open-story.ts';
import { versionWords } from './version-words.ts';

/** Any two versions of a story that are kept, field by field. */
export function CompareDialog({
  versions,
  onClose,
}: {
  readonly versions: readonly ArticleVersion[];
  readonly onClose: () => void;
}) {
  const words = useWords();
  const dates = useDates();
  const { article } = useOpenStory().open;
  const all: readonly Choosable<VersionName>[] = [
    { value: 'current', name: words('panel.history.present') },
    ...versions.flatMap((one) =>
      one.kind === 'change' && one.version === 'kept'
        ? [
            {
              value: one.id,
              name: words('panel.history.before', {
                action: versionWords(words, one),
                date: dates.moment(one.at),
              }),
            },
          ]
        : [],
    ),
  ];
  const [before, setBefore] = useState<VersionName>(all.at(-1)?.value ?? 'current');
  const [after, setAfter] = useState<VersionName>('current');
  const { data, error } = useQuery(compareQuery(article, before, after));
  return (
    <Dialog
      isOpen
      size="large"
      title={words('panel.history.compareTitle')}
      onClose={onClose}
      footer={
        <Button kind="primary" onPress={onClose}>
          {words('common.done')}
        </Button>
      }
    >
      <div className={styles.choices}>
        <CompareChoice
          label={words('panel.history.from')}
          all={all}
          chosen={before}
          onChoose={setBefore}
        />
        <CompareChoice
          label={words('panel.history.to')}
          all={all}
          chosen={after}
          onChoose={setAfter}
        />
      </div>
      <div role="status">
        {error && <p>{failureWords(words, failureOf(error))}</p>}
        {data?.length === 0 && <p className={styles.none}>{words('panel.history.noDifference')}</p>}
      </div>
      {data && data.length > 0 && <DifferenceList differences={data} />}
    </Dialog>
  );
}
