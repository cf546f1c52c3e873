import { Diff } from 'lucide-react';
import type { ExplainedPart } from '../../../electron/contract/types.ts';
import { Chip } from '../../components/chip.tsx';
import { changeQuery } from '../../stores/search-store.ts';
import { saidWords } from '../../strings/explanation-words.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import styles from './filter-chips.module.css';

/** A part of the text: press it to turn it round, its cross to search without it. One that is not current is only text. */
export function PartChip(props: { readonly part: ExplainedPart; readonly isCurrent: boolean }) {
  const { part, isCurrent } = props;
  const words = useWords();
  const locale = useLocale();
  const said = saidWords(words, locale, part.said);
  const removed = words('explain.removed', { count: part.removed });
  return (
    <Chip
      kind={part.said.kind === 'not' ? 'exclude' : 'plain'}
      {...(isCurrent && {
        onPress: () => changeQuery(part.turned),
        pressLabel: words('search.part.turn', { part: said, removed }),
        onRemove: () => changeQuery(part.without),
        removeLabel: words('explain.remove', { part: said }),
      })}
    >
      <ChipText title={said} removed={part.removed}>
        {part.text ?? said}
      </ChipText>
    </Chip>
  );
}

/** The words of a chip that can be turned round, and how many results it takes away, where that is known. */
export function ChipText(props: {
  readonly children: string;
  readonly title?: string;
  readonly removed: number | null;
}) {
  const { children, title, removed } = props;
  const words = useWords();
  const locale = useLocale();
  return (
    <>
      <Diff size="0.75rem" aria-hidden className={styles.turn} />
      <span dir="auto" className={styles.part} title={title}>
        {children}
      </span>
      {removed !== null && removed > 0 && (
        <span
          dir="ltr"
          className={styles.removed}
          title={words('explain.removed', { count: removed })}
        >
          {`−${removed.toLocaleString(locale)}`}
        </span>
      )}
    </>
  );
}
