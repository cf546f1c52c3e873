import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { MenuState } from '../../commands/menu-state.ts';
import { infoQuery } from '../../stores/archive-queries.ts';
import { type Place, useSearch } from '../../stores/search-store.ts';
import { DropOverlay } from '../import/drop-overlay.tsx';
import { NamesView } from '../names/names-view.tsx';
import { PicturesView } from '../pictures/pictures-view.tsx';
import { Reader } from '../reader/reader.tsx';
import { Results } from '../results/results.tsx';
import { SidePanel } from '../side-panel/side-panel.tsx';
import { Sidebar } from '../sidebar/sidebar.tsx';
import { Tour } from '../tour/tour.tsx';
import { TrashView } from '../trash/trash-view.tsx';
import { Banner, ProblemBanner } from './banner.tsx';
import { OpenFailed } from './open-failed.tsx';
import { Panes } from './panes.tsx';
import styles from './shell.module.css';
import { UnfinishedBanner } from './unfinished-banner.tsx';

/** The window of an open archive: places, list, reader, side panel. */
export function Shell() {
  const { data: info, error } = useQuery(infoQuery());
  const place = useSearch((state) => state.place);
  useWindowTitle(info?.name);
  if (error) return <OpenFailed error={error} />;
  return (
    <main className={styles.shell}>
      <h1 className={styles.title}>{info?.name}</h1>
      <Banner />
      <ProblemBanner />
      <UnfinishedBanner />
      <Panes
        sidebar={<Sidebar />}
        results={<Results />}
        reader={<Reader />}
        panel={<SidePanel />}
        wide={widePlace(place)}
      />
      <DropOverlay />
      <MenuState />
      <Tour />
    </main>
  );
}

function widePlace(place: Place): ReactNode {
  switch (place.kind) {
    case 'pictures':
      return <PicturesView />;
    case 'trash':
      return <TrashView />;
    case 'names':
      return <NamesView field={place.field} />;
    default:
      return null;
  }
}

function useWindowTitle(name: string | undefined): void {
  useEffect(() => {
    if (name) document.title = name;
  }, [name]);
}
