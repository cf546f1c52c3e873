import { useQuery } from '@tanstack/react-query';
import type { ArticleId, ImportItem } from '../../../electron/contract/types.ts';
import { judgeCopies } from '../../commands/copy-acts.ts';
import { nearCopiesQuery } from '../../stores/archive-queries.ts';
import { useWords } from '../../strings/words.tsx';
import { VerdictChoice } from '../copies/verdict-choice.tsx';
import styles from './import-copies.module.css';

/** Stories with nearly the text of one that comes in; when it is in, what they are can be said. */
export function ImportCopies({
  item,
  isIn,
}: {
  readonly item: ImportItem;
  readonly isIn: boolean;
}) {
  const words = useWords();
  const { id, nearCopies } = item;
  if (nearCopies.length === 0) return null;
  const headline = item.headline ?? words('common.untitled');
  return (
    <section aria-label={words('copies.ofStory', { headline })} className={styles.copies}>
      <p>{words('copies.likeOthers')}</p>
      <ul className={styles.others}>
        {nearCopies.map((copy, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: those of a dry run have no id
          <li key={index} dir="auto">
            {copy.headline ?? words('common.untitled')}
          </li>
        ))}
      </ul>
      {isIn && id !== null && (
        <Verdict id={id} others={nearCopies.flatMap((copy) => copy.id ?? [])} />
      )}
    </section>
  );
}

function Verdict({
  id,
  others,
}: {
  readonly id: ArticleId;
  readonly others: readonly ArticleId[];
}) {
  const { data: copies } = useQuery(nearCopiesQuery(id));
  if (!copies) return null;
  const verdicts = new Set(
    copies.flatMap((copy) => (others.includes(copy.id) ? [copy.verdict] : [])),
  );
  const [verdict = null] = verdicts;
  return (
    <VerdictChoice
      verdict={verdicts.size === 1 ? verdict : null}
      isDisabled={false}
      choose={(given) => void judgeCopies([id, ...others], given)}
    />
  );
}
