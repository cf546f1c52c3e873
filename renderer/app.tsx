import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { StartState } from '../electron/contract/main-requests.ts';
import { directionOf } from '../electron/contract/strings/locales.ts';
import { LiveRegion } from './components/live-region.tsx';
import { Toasts } from './components/toasts.tsx';
import { queryClient } from './stores/archive-queries.ts';
import { useSettings } from './stores/settings-store.ts';
import { WordsProvider } from './strings/words.tsx';
import { Dialogs } from './views/dialogs/dialogs.tsx';
import { Shell } from './views/shell/shell.tsx';
import { StoryWindow } from './views/story-window/story-window.tsx';
import { Welcome } from './views/welcome/welcome.tsx';

export function App({ start }: { readonly start: StartState }) {
  const locale = useSettings((state) => state.locale);
  useDocumentLook();
  return (
    <I18nProvider locale={locale}>
      <WordsProvider locale={locale}>
        <QueryClientProvider client={queryClient}>
          {start.archive === null ? (
            <Welcome recent={start.recent} />
          ) : start.story === null ? (
            <Shell />
          ) : (
            <StoryWindow />
          )}
          <Dialogs />
          <Toasts />
          <LiveRegion />
        </QueryClientProvider>
      </WordsProvider>
    </I18nProvider>
  );
}

/** What the whole document must know: language, direction, theme, density. */
function useDocumentLook(): void {
  const { settings, locale } = useSettings();
  useEffect(() => {
    const root = document.documentElement;
    root.lang = locale;
    root.dir = directionOf(locale);
    root.dataset.theme = settings.theme;
    root.dataset.density = settings.density;
  }, [locale, settings.theme, settings.density]);
}
