import { create } from 'zustand';
import type { StartState } from '../../electron/contract/main-requests.ts';
import { defaultSettings, type Settings } from '../../electron/contract/settings.ts';
import { main } from '../bridge/bridge.ts';

/** Main's own answer at start, and the settings since. */
export const useSettings = create<Pick<StartState, 'settings' | 'locale' | 'platform'>>(() => ({
  settings: defaultSettings,
  locale: 'en',
  platform: 'linux',
}));

/** Shows the change at once and has main keep it. */
export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(({ settings }) => ({ settings: { ...settings, ...change } }));
  void main('set-settings', change);
}

export type HideablePane = Settings['panes']['hidden'][number];

export function setPaneHidden(pane: HideablePane, hide: boolean): void {
  const { panes } = useSettings.getState().settings;
  const others = panes.hidden.filter((name) => name !== pane);
  changeSettings({ panes: { ...panes, hidden: hide ? [...others, pane] : others } });
}
