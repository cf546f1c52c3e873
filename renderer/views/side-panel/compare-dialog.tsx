import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArticleVersion, VersionName } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import type { Choosable } from '../../components/select.tsx';
import { compareQuery } from '../../stores/archive-queries.ts';
import { useDates } from '../../strings/dates.ts';
import { isolated } from '../../strings/isolated.ts';
import { useWords } from '../../strings/words.tsx';
import { Comparison, type Sides } from './comparison.tsx';
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
                action: isolated(versionWords(words, one)),
                date: isolated(dates.moment(one.at)),
              }),
            },
          ]
        : [],
    ),
  ];
  const [sides, setSides] = useState<Sides<VersionName>>({
    before: all.at(-1)?.value ?? 'current',
    after: 'current',
  });
  const differences = useQuery(compareQuery(article, sides.before, sides.after));
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
      <Comparison all={all} sides={sides} onChoose={setSides} differences={differences} />
    </Dialog>
  );
}
