import type { ReactNode } from 'react';
import type { ImportedContents } from '../../../electron/contract/types.ts';
import { useDates } from '../../strings/dates.ts';
import { isolated } from '../../strings/isolated.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './import-contents.module.css';

/** What was understood of one article, field by field; what is not there is said as well. */
export function ImportContents({ contents }: { readonly contents: ImportedContents }) {
  const words = useWords();
  const dates = useDates();
  const { published, updates, images, links, notes } = contents;
  return (
    <dl className={styles.facts}>
      <Fact name={words('field.standfirst')}>{contents.standfirst}</Fact>
      <Fact name={words('field.byline')} values={contents.byline} />
      <Fact name={words('field.published')}>{published && dates.exact(published)}</Fact>
      <Fact
        name={words('field.updates')}
        values={updates.map(({ at, kind, note }) =>
          [words(`update.${kind}`), at && dates.exact(at), note && isolated(note)]
            .filter(Boolean)
            .join(' · '),
        )}
      />
      <Fact name={words('field.section')}>{contents.section}</Fact>
      <Fact name={words('field.place')}>{contents.place}</Fact>
      <Fact name={words('field.tags')} values={contents.tags} />
      <Fact
        name={words('field.images')}
        values={images.map(({ caption, credit }) =>
          [
            caption && isolated(caption),
            `${words('field.images.credit')}: ${credit ? isolated(credit) : words('common.none')}`,
          ]
            .filter(Boolean)
            .join(' · '),
        )}
      />
      <Fact name={words('field.body')}>
        {contents.paragraphs > 0 && words('import.paragraphs', { count: contents.paragraphs })}
      </Fact>
      <Fact
        name={words('field.links')}
        values={links.flatMap(({ title, href }) => title ?? href ?? [])}
      />
      <Fact name={words('field.notes')} values={notes} />
    </dl>
  );
}

function Fact(props: {
  readonly name: string;
  readonly values?: readonly string[];
  readonly children?: ReactNode;
}) {
  const words = useWords();
  const { name, values, children } = props;
  const isEmpty = values ? values.length === 0 : !children;
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      {isEmpty && <dd className={styles.none}>{words('import.notGiven')}</dd>}
      {!isEmpty && children && (
        <dd className={styles.value} dir="auto">
          {children}
        </dd>
      )}
      {values?.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be alike
        <dd key={index} className={styles.value} dir="auto">
          {value}
        </dd>
      ))}
    </div>
  );
}
