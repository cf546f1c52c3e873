import { join } from 'node:path';
import type { EndedWork } from '../contract/activity.ts';
import type { RecentArchive } from '../contract/main-requests.ts';
import { type Settings, settingsSchema } from '../contract/settings.ts';
import {
  readActivityHistory,
  withAll,
  withEnded,
  writeActivityHistory,
} from './activity-history.ts';
import { jsonFile } from './json-file.ts';
import type { Log } from './log.ts';
import { readSettings } from './read-settings.ts';
import { type Recent, readRecent, renamed, withRecent, writeRecent } from './recent-archives.ts';
import { readSearchHistory, withSearches, writeSearchHistory } from './search-history.ts';
import {
  readWindowPlaces,
  type WindowKind,
  type WindowPlace,
  type WindowPlaces,
  withPlace,
  writeWindowPlaces,
} from './window-state.ts';

/** What the app remembers between two starts: small files in the profile folder. */
export interface Profile {
  readonly settings: () => Settings;
  readonly changeSettings: (change: Partial<Settings>) => Settings;
  readonly recent: () => Recent;
  readonly addRecent: (archive: RecentArchive) => void;
  readonly renameRecent: (folder: string, name: string) => void;
  readonly clearRecent: () => void;
  readonly places: (kind: WindowKind) => WindowPlaces;
  readonly keepPlace: (kind: WindowKind, folder: string, place: WindowPlace) => void;
  /** What was searched for in an archive, the latest first. */
  readonly searches: (folder: string) => readonly string[];
  readonly keepSearches: (folder: string, searches: readonly string[]) => void;
  /** Work that has ended in an archive, the latest first. */
  readonly activity: (folder: string) => readonly EndedWork[];
  readonly keepActivity: (folder: string, work: EndedWork) => void;
  readonly replaceActivity: (folder: string, works: readonly EndedWork[]) => void;
  readonly settled: () => Promise<void>;
}

export function openProfile(folder: string, log: Log): Profile {
  const files = {
    settings: jsonFile(join(folder, 'settings.json'), reportAs('settings.json')),
    recent: jsonFile(join(folder, 'recent-archives.json'), reportAs('recent-archives.json')),
    searches: jsonFile(join(folder, 'searches.json'), reportAs('searches.json')),
    activity: jsonFile(join(folder, 'activity.json'), reportAs('activity.json')),
    archive: jsonFile(join(folder, 'windows.json'), reportAs('windows.json')),
    story: jsonFile(join(folder, 'story-windows.json'), reportAs('story-windows.json')),
  };
  let settings = readSettings(files.settings.read());
  let recent = readRecent(files.recent.read());
  let searches = readSearchHistory(files.searches.read());
  let activity = readActivityHistory(files.activity.read());
  const places: Record<WindowKind, WindowPlaces> = {
    archive: readWindowPlaces(files.archive.read()),
    story: readWindowPlaces(files.story.read()),
  };

  function reportAs(name: string): (error: unknown) => void {
    return (error) => log.error(`${name} in the profile`, error);
  }

  function changeRecent(next: Recent): void {
    recent = next;
    files.recent.write(writeRecent(next));
  }

  return {
    settings: () => settings,
    changeSettings(change) {
      settings = settingsSchema.parse({ ...settings, ...change });
      files.settings.write(settings);
      return settings;
    },
    recent: () => recent,
    addRecent: (archive) => changeRecent(withRecent(recent, archive)),
    renameRecent: (archive, name) => changeRecent(renamed(recent, archive, name)),
    clearRecent: () => changeRecent({ started: true, archives: [] }),
    places: (kind) => places[kind],
    keepPlace(kind, archive, place) {
      places[kind] = withPlace(places[kind], archive, place);
      files[kind].write(writeWindowPlaces(places[kind]));
    },
    searches: (archive) => searches[archive] ?? [],
    keepSearches(archive, own) {
      searches = withSearches(searches, archive, own);
      files.searches.write(writeSearchHistory(searches));
    },
    activity: (archive) => activity[archive] ?? [],
    keepActivity(archive, work) {
      activity = withEnded(activity, archive, work);
      files.activity.write(writeActivityHistory(activity));
    },
    replaceActivity(archive, works) {
      activity = withAll(activity, archive, works);
      files.activity.write(writeActivityHistory(activity));
    },
    settled: async () => {
      await Promise.all(Object.values(files).map((file) => file.settled()));
    },
  };
}
