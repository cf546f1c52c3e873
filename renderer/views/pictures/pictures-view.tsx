import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Image } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { PictureUse } from '../../../electron/contract/types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { failureOf, picturesQuery } from '../../stores/archive-queries.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { PlaceBar } from '../shell/place-bar.tsx';
import { PictureCard } from './picture-card.tsx';
import { isKept, type PictureFilter, pictureFilters, usefulFilters } from './picture-filter.ts';
import styles from './pictures-view.module.css';

/** Every picture once, with its credit or the lack of one, and the stories that use it. */
export function PicturesView() {
  const words = useWords();
  const locale = useLocale();
  const { data, error } = useQuery(picturesQuery());
  const [filter, setFilter] = useState<PictureFilter>('all');
  const pictures = (data ?? []).filter((picture) => isKept(picture, filter));
  if (error)
    return (
      <EmptyState
        icon={Image}
        title={words('search.failed')}
        text={failureWords(words, failureOf(error))}
      />
    );
  if (!data) return null;
  if (data.length === 0)
    return (
      <EmptyState
        icon={Image}
        title={words('pictures.empty.title')}
        text={words('pictures.empty.text')}
      />
    );
  return (
    <div className={styles.view}>
      <PlaceBar title={words('pictures.title')} />
      <div className={styles.acts}>
        <ToggleButtonGroup
          aria-label={words('search.filters')}
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={([key]) =>
            setFilter(pictureFilters.find((one) => one === key) ?? 'all')
          }
          className={styles.filters ?? ''}
        >
          {usefulFilters(data, filter).map(({ filter: one, count }) => (
            <ToggleButton key={one} id={one} className={styles.filter ?? ''}>
              {words(`pictures.filter.${one}`)}
              <span className={styles.count}>{count.toLocaleString(locale)}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {pictures.length > 0 ? (
        <PictureGrid pictures={pictures} />
      ) : (
        <EmptyState icon={Image} title={words('pictures.noneSuch')} />
      )}
    </div>
  );
}

/** Width of a card with its gap, and its exact height, in rem. */
const cardWidth = 15;
const cardHeight = 17.5;

function PictureGrid({ pictures }: { readonly pictures: readonly PictureUse[] }) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, rem } = useColumns(scroller);
  const rows = Math.ceil(pictures.length / columns);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight * rem,
    overscan: 2,
  });
  return (
    <div ref={scroller} className={styles.scroller} data-pane-focus tabIndex={-1}>
      <ul
        aria-label={words('pictures.title')}
        className={styles.grid}
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().flatMap((row) =>
          pictures.slice(row.index * columns, (row.index + 1) * columns).map((picture, column) => (
            <li
              key={picture.file ?? picture.articles.map(({ id, image }) => `${id}/${image}`).join()}
              aria-setsize={pictures.length}
              aria-posinset={row.index * columns + column + 1}
              className={styles.cell}
              style={{
                insetBlockStart: row.start,
                insetInlineStart: `${(column * 100) / columns}%`,
                inlineSize: `${100 / columns}%`,
              }}
            >
              <PictureCard picture={picture} />
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

function useColumns(scroller: RefObject<HTMLDivElement | null>): { columns: number; rem: number } {
  const [size, setSize] = useState({ columns: 3, rem: 16 });
  useEffect(() => {
    if (!scroller.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const width = entry?.contentRect.width ?? 0;
      setSize({ columns: Math.max(1, Math.floor(width / (cardWidth * rem))), rem });
    });
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller]);
  return size;
}
