import './bridge/zod-without-code.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connectBridge, main } from './bridge/bridge.ts';
import { followArchive } from './stores/archive-queries.ts';
import { followMain } from './stores/follow-main.ts';
import { readMediaTopics } from './stores/media-topics.ts';
import { followWidth } from './stores/pane-store.ts';
import { followSearches } from './stores/search-history.ts';
import { useSettings } from './stores/settings-store.ts';
import { beginStoryWindow } from './stores/story-window.ts';
import { refuseWhatCrashed } from './thumbnails/decoding.ts';
import { fillInIdleTime } from './thumbnails/fill-in-idle-time.ts';
import './styles/base.css';

async function start(): Promise<void> {
  connectBridge();
  const started = await main('start', {});
  if (!started.ok) throw new Error(started.error.message);
  const { settings, locale, platform } = started.value;
  useSettings.setState({ settings, locale, platform });
  if (started.value.story !== null) beginStoryWindow(started.value.story);
  followArchive();
  followMain();
  followWidth();
  followSearches(started.value.searches);
  if (started.value.archive !== null) await refuseWhatCrashed();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  createRoot(root).render(<App start={started.value} />);
  if (started.value.archive === null) return;
  // The first list need not wait for them.
  requestIdleCallback(readMediaTopics, { timeout: 1_000 });
  if (started.value.story === null) fillInIdleTime();
}

void start();
