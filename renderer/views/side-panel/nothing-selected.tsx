import { useQuery } from '@tanstack/react-query';
import { Image, MousePointerClick, Tags, Trash2 } from 'lucide-react';
import { EmptyState } from '../../components/empty-state.tsx';
import { namesQuery, placesQuery, searchPageQuery } from '../../stores/archive-queries.ts';
import { useSearch } from '../../stores/search-store.ts';
import { useWords } from '../../strings/words.tsx';

/** Nothing is selected: how much there is to select from. */
export function NothingSelected() {
  const words = useWords();
  const { place, query } = useSearch();
  const { data: results } = useQuery(searchPageQuery(query, 0));
  const { data: places } = useQuery(placesQuery());
  const { data: names } = useQuery(namesQuery(place.kind === 'names' ? place.field : null));
  if (place.kind === 'pictures')
    return (
      <EmptyState
        icon={Image}
        title={words('panel.none.pictures', { count: places?.pictures ?? 0 })}
        text={words('panel.none.picturesHint')}
      />
    );
  if (place.kind === 'trash')
    return (
      <EmptyState
        icon={Trash2}
        title={words('panel.none.trash', { count: places?.trash ?? 0 })}
        text={words('panel.none.trashHint')}
      />
    );
  if (place.kind === 'names')
    return (
      <EmptyState
        icon={Tags}
        title={words('panel.none.names', { count: names?.length ?? 0 })}
        text={words('panel.none.namesHint')}
      />
    );
  const count = results?.total ?? 0;
  return (
    <EmptyState
      icon={MousePointerClick}
      title={words('panel.none.stories', { count })}
      text={words(count === 0 ? 'panel.none.nothingHint' : 'panel.none.storiesHint')}
    />
  );
}
