import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArticleId, ArticleSummary } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { comparableQuery, compareStoriesQuery, failureOf } from '../../stores/archive-queries.ts';
import { useDates } from '../../strings/dates.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { isolated } from '../../strings/isolated.ts';
import { useWords } from '../../strings/words.tsx';
import { PairVerdict } from '../copies/pair-verdict.tsx';
import { Comparison, type Sides } from '../side-panel/comparison.tsx';

/** A story beside another of its near-copies: the fields and the paragraphs in which they differ. */
export function CompareCopiesDialog(props: {
  readonly article: ArticleId;
  readonly onClose: () => void;
}) {
  const { article, onClose } = props;
  const words = useWords();
  const { data: stories, error } = useQuery(comparableQuery(article));
  return (
    <Dialog
      isOpen
      size="large"
      title={words('copies.compareTitle')}
      onClose={onClose}
      footer={
        <Button kind="primary" onPress={onClose}>
          {words('common.done')}
        </Button>
      }
    >
      {error && <p role="status">{failureWords(words, failureOf(error))}</p>}
      {stories && <Copies stories={stories} article={article} />}
    </Dialog>
  );
}

/** `article` is the later side, unless it is itself the first that was published. */
function Copies(props: {
  readonly stories: readonly ArticleSummary[];
  readonly article: ArticleId;
}) {
  const { stories, article } = props;
  const words = useWords();
  const dates = useDates();
  const first = stories[0]?.id ?? article;
  const [sides, setSides] = useState<Sides<ArticleId>>({
    before: first,
    after: first === article ? (stories[1]?.id ?? article) : article,
  });
  const differences = useQuery(compareStoriesQuery(sides.before, sides.after));
  const all = stories.map(({ id, headline, path, published, source, byline }) => ({
    value: id,
    name: [
      headline ?? path,
      published && dates.short(published),
      source?.name ?? byline.join(words('common.listSeparator')),
    ]
      .flatMap((part) => (part ? isolated(part) : []))
      .join(' · '),
  }));
  return (
    <Comparison all={all} sides={sides} onChoose={setSides} differences={differences}>
      <PairVerdict before={sides.before} after={sides.after} />
    </Comparison>
  );
}
