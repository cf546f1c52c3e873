import { useQuery } from '@tanstack/react-query';
import type { ArticleId } from '../../../electron/contract/types.ts';
import { judgeCopies } from '../../commands/copy-acts.ts';
import { infoQuery, nearCopiesQuery } from '../../stores/archive-queries.ts';
import { VerdictChoice } from './verdict-choice.tsx';

/** What was decided of two stories with nearly the same text; nothing of two that are not alike. */
export function PairVerdict(props: { readonly before: ArticleId; readonly after: ArticleId }) {
  const { before, after } = props;
  const { data: info } = useQuery(infoQuery());
  const { data: copies } = useQuery(nearCopiesQuery(before));
  const pair = copies?.find(({ id }) => id === after);
  if (!pair) return null;
  return (
    <VerdictChoice
      verdict={pair.verdict}
      isDisabled={info?.access.kind !== 'writable'}
      choose={(verdict) => void judgeCopies([before, after], verdict)}
    />
  );
}
