import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, settingsSchema } from '../../electron/contract/settings.ts';
import { jsonFile } from '../../electron/main/json-file.ts';
import { openProfile } from '../../electron/main/profile.ts';
import { localeOf, readSettings } from '../../electron/main/read-settings.ts';
import { readRecent } from '../../electron/main/recent-archives.ts';
import { readWindowPlaces } from '../../electron/main/window-state.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function profileIn(folder: string) {
  const errors: string[] = [];
  const log = { info: () => {}, error: (message: string) => void errors.push(message) };
  return { profile: openProfile(folder, log), errors };
}

const place = {
  bounds: { x: 10, y: 20, width: 900, height: 700 },
  maximised: false,
  fullScreen: false,
};

describe('the profile', () => {
  test('starts with the defaults and says nothing about files that are not there yet', async () => {
    const { profile, errors } = profileIn(await temporaryFolder());
    expect(profile.settings()).toEqual(defaultSettings);
    expect(profile.recent()).toEqual({ archives: [], started: false });
    expect(profile.places('archive')).toEqual({});
    expect(errors).toEqual([]);
  });

  test('is found again at the next start', async () => {
    const folder = await temporaryFolder();
    const { profile } = profileIn(folder);
    profile.changeSettings({ theme: 'dark' });
    profile.changeSettings({ density: 'compact' });
    profile.addRecent({ folder: '/a', name: 'A' });
    profile.addRecent({ folder: '/b', name: 'B' });
    profile.addRecent({ folder: '/a', name: 'A' });
    profile.renameRecent('/b', 'Bee');
    profile.keepPlace('archive', '/a', place);
    profile.keepPlace('story', '/a', { ...place, maximised: true });
    profile.keepSearches('/a', ['harbour', 'tag:"sea wall"']);
    profile.keepSearches('/b', ['ferry']);
    profile.keepSearches('/b', []);
    await profile.settled();

    const again = profileIn(folder).profile;
    expect(again.settings()).toEqual({ ...defaultSettings, theme: 'dark', density: 'compact' });
    expect(again.recent()).toEqual({
      started: true,
      archives: [
        { folder: '/a', name: 'A' },
        { folder: '/b', name: 'Bee' },
      ],
    });
    expect(again.places('archive')).toEqual({ '/a': place });
    expect(again.places('story')).toEqual({ '/a': { ...place, maximised: true } });
    expect(again.searches('/a')).toEqual(['harbour', 'tag:"sea wall"']);
    expect(again.searches('/b')).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual([
      'recent-archives.json',
      'searches.json',
      'settings.json',
      'story-windows.json',
      'windows.json',
    ]);
  });

  test('clearing the recent archives does not bring the sample back', async () => {
    const folder = await temporaryFolder();
    const { profile } = profileIn(folder);
    profile.addRecent({ folder: '/a', name: 'A' });
    profile.clearRecent();
    await profile.settled();
    expect(profileIn(folder).profile.recent()).toEqual({ archives: [], started: true });
  });

  test('keeps a damaged file aside, says so, and goes on with the defaults', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'settings.json'), '{"theme": "da');
    const { profile, errors } = profileIn(folder);
    expect(profile.settings()).toEqual(defaultSettings);
    expect(errors).toEqual(['settings.json in the profile']);
    expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe('{"theme": "da');
  });

  test('one bad setting costs its own value only', () => {
    expect(readSettings({ theme: 'dark', density: 'huge', panes: 7, singleKeys: false })).toEqual({
      ...defaultSettings,
      theme: 'dark',
      singleKeys: false,
    });
  });

  test('a key that cannot be chosen costs that key only', () => {
    const shortcuts = {
      'edit-fields': 'F8',
      find: null,
      undo: 'Hyper+Q',
      redo: 'CmdOrCtrl+C',
      'a-command-of-another-version': 'F9',
    };
    expect(readSettings({ ...defaultSettings, theme: 'dark', shortcuts })).toEqual({
      ...defaultSettings,
      theme: 'dark',
      shortcuts: { 'edit-fields': 'F8', find: null },
    });
  });

  test('an unknown key of another version is not an error', () => {
    expect(readSettings({ ...defaultSettings, theme: 'light', sidebarColour: 'red' }).theme).toBe(
      'light',
    );
  });

  test('anything at all may stand in the files', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        expect(settingsSchema.safeParse(readSettings(stored)).success).toBe(true);
        expect(readRecent(stored).archives).toEqual([]);
        readWindowPlaces(stored);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const stored = { version: 1, started: one, archives: [one, { folder: '/a', name: 'A' }] };
        expect(readRecent(stored).archives.at(-1)).toEqual({ folder: '/a', name: 'A' });
        const places = { version: 1, places: { '/a': place, '/b': other } };
        expect(readWindowPlaces(places)['/a']).toEqual(place);
      }),
    );
  });
});

describe('the language of the interface', () => {
  test('is what the person chose', () => {
    expect(localeOf({ ...defaultSettings, language: 'ar' }, ['en-GB'])).toBe('ar');
  });

  test('follows the first language of the system that we speak, else English', () => {
    expect(localeOf(defaultSettings, ['pt-BR', 'ar-AE', 'en-GB'])).toBe('ar');
    expect(localeOf(defaultSettings, ['en-US', 'ar'])).toBe('en');
    expect(localeOf(defaultSettings, ['arn-CL', 'fr_CA'])).toBe('fr');
    expect(localeOf(defaultSettings, ['arn-CL', 'frr'])).toBe('en');
    expect(localeOf(defaultSettings, [])).toBe('en');
  });
});

describe('a file of the profile', () => {
  test('holds what was written last, whole', async () => {
    const path = join(await temporaryFolder(), 'deep', 'file.json');
    const errors: unknown[] = [];
    const file = jsonFile(path, (error) => errors.push(error));
    for (let count = 0; count < 50; count += 1) file.write({ count });
    await file.settled();
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ count: 49 });
    expect(errors).toEqual([]);
  });

  test('that cannot be written is reported and does not stop the next write', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'blocked'), '');
    const errors: unknown[] = [];
    const file = jsonFile(join(folder, 'blocked', 'file.json'), (error) => errors.push(error));
    file.write(1);
    await file.settled();
    file.write(2);
    await file.settled();
    expect(errors).toHaveLength(2);
  });
});
