import { create } from 'zustand';
import type { StartState } from '../../electron/contract/main-requests.ts';
import { defaultSettings, type Settings } from '../../electron/contract/settings.ts';
import type { Locale } from '../../electron/contract/strings/strings.ts';
import { main } from '../bridge/bridge.ts';
import { isStoryWindow } from './window-store.ts';

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
  changePanes({ ...panes, hidden: withOrWithout(panes.hidden, pane, hide) });
}

export type HideablePlace = Settings['hiddenPlaces'][number];

export function setPlaceHidden(place: HideablePlace, hide: boolean): void {
  const { hiddenPlaces } = useSettings.getState().settings;
  changeSettings({ hiddenPlaces: withOrWithout(hiddenPlaces, place, hide) });
}

export type PinnableField = Settings['pinnedFields'][number];

/** Puts a field behind those that are pinned, or takes it from them. */
export function setFieldPinned(field: PinnableField, pin: boolean): void {
  const { pinnedFields } = useSettings.getState().settings;
  changeSettings({ pinnedFields: withOrWithout(pinnedFields, field, pin) });
}

/** The name at the end of a list, or not in it. */
function withOrWithout<Name>(names: readonly Name[], name: Name, isIn: boolean): Name[] {
  const others = names.filter((other) => other !== name);
  return isIn ? [...others, name] : others;
}

type Panes = Settings['panes'];

/** Each window has panes of its own; the next one begins with those of the list that was changed last. */
export function changePanes(panes: Panes): void {
  if (isStoryWindow())
    useSettings.setState(({ settings }) => ({ settings: { ...settings, panes } }));
  else changeSettings({ panes });
}

/** What another window has chosen holds here, too, except for its panes. */
export function takeSettings(settings: Settings, locale: Locale): void {
  const { panes } = useSettings.getState().settings;
  useSettings.setState({ settings: { ...settings, panes }, locale });
}

/** A story's window begins with reader and panel. */
export const panesOfStory: Panes = { sidebar: 16, results: 27, panel: 34, hidden: [] };
