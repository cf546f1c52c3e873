import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { main } from '../../bridge/bridge.ts';
import { MenuState } from '../../commands/menu-state.ts';
import { focusPane } from '../../commands/panes.ts';
import { infoQuery } from '../../stores/archive-queries.ts';
import { useCurrentArticle } from '../../stores/current-article.ts';
import { selectedCount } from '../../stores/selection.ts';
import { useSelection } from '../../stores/selection-store.ts';
import { useWindow } from '../../stores/window-store.ts';
import { useWords } from '../../strings/words.tsx';
import { DropOverlay } from '../import/drop-overlay.tsx';
import { Reader } from '../reader/reader.tsx';
import { Banner, ProblemBanner } from '../shell/banner.tsx';
import { OpenFailed } from '../shell/open-failed.tsx';
import { Panes } from '../shell/panes.tsx';
import styles from '../shell/shell.module.css';
import { UnfinishedBanner } from '../shell/unfinished-banner.tsx';
import { SidePanel } from '../side-panel/side-panel.tsx';
import { StoryGone } from './story-gone.tsx';

/** The window of one story: reader and side panel. */
export function StoryWindow() {
  const { data: info, error } = useQuery(infoQuery());
  const isGone = useSelection((state) => selectedCount(state.selection) === 0);
  const title = useWindowTitle();
  const isThere = title !== null;
  useEffect(() => {
    if (isThere) focusPane('reader');
  }, [isThere]);
  if (error) return <OpenFailed error={error} />;
  return (
    <main className={styles.shell}>
      <MenuState />
      <h1 className={styles.title}>{title ?? info?.name}</h1>
      <Banner />
      <ProblemBanner />
      <UnfinishedBanner />
      {isGone ? (
        <StoryGone />
      ) : (
        <Panes
          sidebar={null}
          results={null}
          reader={<Reader />}
          panel={<SidePanel />}
          wide={null}
        />
      )}
      <DropOverlay />
    </main>
  );
}

/** The window is called as its story is by now; null until that is known. */
function useWindowTitle(): string | null {
  const words = useWords();
  const story = useWindow((state) => state.story);
  const { data } = useCurrentArticle();
  const title = data ? (data.article.headline ?? words('common.untitled')) : null;
  useEffect(() => {
    if (title === null || story === null) return;
    document.title = title;
    void main('set-story', { article: story, title: title.slice(0, 1000) });
  }, [title, story]);
  return title;
}
