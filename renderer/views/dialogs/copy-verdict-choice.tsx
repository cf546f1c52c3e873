import { useQuery } from '@tanstack/react-query';
import type { ArticleId, CopyVerdict } from '../../../electron/contract/types.ts';
import { judgeCopies } from '../../commands/copy-acts.ts';
import { Button } from '../../components/button.tsx';
import { infoQuery, nearCopiesQuery } from '../../stores/archive-queries.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './copy-verdict-choice.module.css';

/** What was decided of two stories with nearly the same text, and the way to decide it. */
export function CopyVerdictChoice(props: {
  readonly before: ArticleId;
  readonly after: ArticleId;
}) {
  const { before, after } = props;
  const words = useWords();
  const { data: info } = useQuery(infoQuery());
  const { data: copies } = useQuery(nearCopiesQuery(before));
  const pair = copies?.find(({ id }) => id === after);
  if (!pair) return null;
  const judge = (verdict: CopyVerdict | null) => void judgeCopies([before, after], verdict);
  const isOff = info?.access.kind !== 'writable';
  return (
    <div className={styles.verdict}>
      <p role="status" className={styles.said}>
        {words(saidKeys[pair.verdict ?? 'none'])}
      </p>
      {pair.verdict !== 'different' && (
        <Button isDisabled={isOff} onPress={() => judge('different')}>
          {words('copies.different')}
        </Button>
      )}
      {pair.verdict !== 'kept' && (
        <Button isDisabled={isOff} onPress={() => judge('kept')}>
          {words('copies.keep')}
        </Button>
      )}
      {pair.verdict !== null && (
        <Button kind="quiet" isDisabled={isOff} onPress={() => judge(null)}>
          {words('copies.askAgain')}
        </Button>
      )}
    </div>
  );
}

const saidKeys = {
  different: 'copies.saidDifferent',
  kept: 'copies.saidKept',
  none: 'copies.undecided',
} as const;
