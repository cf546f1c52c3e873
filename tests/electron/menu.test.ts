import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { type CommandId, commandIds, commands } from '../../electron/contract/commands.ts';
import { defaultSettings } from '../../electron/contract/settings.ts';
import { refusalOf } from '../../electron/contract/shortcuts.ts';
import { createWords } from '../../electron/contract/strings/format.ts';
import { locales } from '../../electron/contract/strings/locales.ts';
import type { MenuContext } from '../../electron/main/menu-items.ts';
import { menuTemplate } from '../../electron/main/menu-template.ts';

type Item = MenuItemConstructorOptions;

const platforms = ['linux', 'win32', 'darwin'] as const;
const ready = { disabled: [], hiddenPanes: [], isTable: false, undoLabel: null, redoLabel: null };

function context(change: Partial<MenuContext> = {}): MenuContext {
  return {
    platform: 'linux',
    development: false,
    words: createWords('en'),
    locale: 'en',
    settings: defaultSettings,
    recent: [],
    state: ready,
    actions: { run: () => {}, openRecent: () => {}, clearRecent: () => {} },
    ...change,
  };
}

function all(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
}

function find(items: readonly Item[], id: string): Item {
  const found = all(items).find((item) => item.id === id);
  if (!found) throw new Error(`There is no item ${id}`);
  return found;
}

function click(item: Item): void {
  // The menu's own functions take no arguments; Electron passes its three to each of them.
  Reflect.apply(item.click ?? (() => {}), undefined, []);
}

describe('the menu bar', () => {
  test.each(platforms)('on %s holds every command, in its menu', (platform) => {
    const bar = menuTemplate(context({ platform }));
    for (const id of commandIds) {
      const { menu } = commands[id];
      const top = bar.find((item) => item.id === `menu-${menu}`);
      expect(
        all(top ? [top] : []).map((item) => item.id),
        id,
      ).toContain(id);
    }
  });

  test.each(platforms)('on %s has the menus in their customary order', (platform) => {
    const names = menuTemplate(context({ platform })).map((item) => item.id);
    const usual = ['file', 'edit', 'view', 'go', 'story', 'window', 'help'].map((n) => `menu-${n}`);
    expect(names).toEqual(platform === 'darwin' ? ['menu-app', ...usual] : usual);
  });

  test.each(platforms)('on %s every item has words in every language', (platform) => {
    for (const locale of locales) {
      const bar = menuTemplate(context({ platform, words: createWords(locale), locale }));
      const silent = all(bar).filter((item) => item.type !== 'separator' && !item.label?.trim());
      expect(silent).toEqual([]);
    }
  });

  test.each(platforms)('on %s no two items share a key', (platform) => {
    const items = all(menuTemplate(context({ platform, development: true })));
    const keys = items.flatMap((item) => (item.accelerator ? [keyOf(item.accelerator)] : []));
    expect(keys.length).toBeGreaterThan(25);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test.each(platforms)('on %s every command has a key', (platform) => {
    const bar = menuTemplate(context({ platform }));
    expect(commandIds.filter((id) => !find(bar, id).accelerator)).toEqual([]);
  });

  test.each(platforms)('on %s no key of the menus themselves can be a command’s', (platform) => {
    const own = all(menuTemplate(context({ platform }))).flatMap((item) =>
      item.role && item.accelerator ? [canonical(item.accelerator)] : [],
    );
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter((key) => refusalOf(key, platform) === null)).toEqual([]);
  });

  test('has the keys that the person has chosen, and each once', () => {
    const shortcuts = { 'edit-fields': 'CmdOrCtrl+Y', find: null, undo: 'F8' } as const;
    const bar = menuTemplate(context({ settings: { ...defaultSettings, shortcuts } }));
    expect(find(bar, 'edit-fields').accelerator).toBe('CmdOrCtrl+Y');
    expect(find(bar, 'find').accelerator).toBeUndefined();
    expect(find(bar, 'undo').accelerator).toBe('F8');
    expect(all(bar).map(({ id }) => id)).not.toContain('redo-twin');
  });

  test.each(platforms)('on %s no two items share an id', (platform) => {
    const recent = [
      { folder: '/a', name: 'A' },
      { folder: '/b', name: 'B' },
    ];
    const ids = all(menuTemplate(context({ platform, recent }))).flatMap((item) => item.id ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('separators stand between groups only', () => {
    for (const menu of menuTemplate(context({ platform: 'darwin' }))) {
      const types = (Array.isArray(menu.submenu) ? menu.submenu : []).map((item) => item.type);
      expect(types[0]).not.toBe('separator');
      expect(types.at(-1)).not.toBe('separator');
      expect(types.some((type, at) => type === 'separator' && types[at + 1] === type)).toBe(false);
    }
  });

  test('Ctrl+Y is redo as well, except on macOS', () => {
    const ran: CommandId[] = [];
    const actions = { ...context().actions, run: (id: CommandId) => void ran.push(id) };
    const twin = find(menuTemplate(context({ actions })), 'redo-twin');
    expect(twin.accelerator).toBe('CmdOrCtrl+Y');
    click(twin);
    expect(ran).toEqual(['redo']);
    const mac = all(menuTemplate(context({ platform: 'darwin' })));
    expect(mac.map((item) => item.id)).not.toContain('redo-twin');
  });

  test('developer tools and reload are for development only', () => {
    const roles = (development: boolean) =>
      all(menuTemplate(context({ development }))).map((item) => item.role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
  });
});

describe('the state of a window', () => {
  test('before its page has spoken only what main does can be used', () => {
    const bar = menuTemplate(context({ state: null }));
    expect(find(bar, 'open-archive').enabled).toBe(true);
    expect(find(bar, 'edit-fields').enabled).toBe(false);
  });

  test('disables what it names and keeps it in its place', () => {
    const state = { ...ready, disabled: ['edit-fields' as const] };
    const bar = menuTemplate(context({ state }));
    expect(find(bar, 'edit-fields').enabled).toBe(false);
    expect(find(bar, 'add-tag').enabled).toBe(true);
  });

  test('names what would be undone, an ampersand included', () => {
    const state = { ...ready, undoLabel: 'Undo Edit Credit “A & B”', redoLabel: null };
    const bar = menuTemplate(context({ state }));
    expect(find(bar, 'undo').label).toBe('Undo Edit Credit “A && B”');
    expect(find(bar, 'redo').label).toBe('Redo');
  });

  test('marks theme, density, language and the panes that the window shows', () => {
    const settings = {
      ...defaultSettings,
      theme: 'dark' as const,
      density: 'compact' as const,
      panes: { ...defaultSettings.panes, hidden: ['sidebar' as const] },
    };
    const state = { ...ready, hiddenPanes: ['reader' as const] };
    const bar = menuTemplate(context({ settings, state, locale: 'ar', words: createWords('ar') }));
    const marked = all(bar).flatMap((item) => (item.checked ? [item.id] : []));
    expect(marked).toEqual([
      'remember-searches',
      'toggle-sidebar',
      'toggle-panel',
      'toggle-timeline',
      'theme-dark',
      'density-compact',
      'language-ar',
      'toggle-notifications',
    ]);
  });
});

describe('recent archives', () => {
  test('are listed by name and opened by their place', () => {
    const opened: number[] = [];
    const recent = [
      { folder: '/a', name: 'Salt & Sea' },
      { folder: '/b', name: 'Courier' },
    ];
    const actions = { ...context().actions, openRecent: (at: number) => void opened.push(at) };
    const bar = menuTemplate(context({ recent, actions }));
    expect(find(bar, 'recent-0').label).toBe('Salt && Sea');
    click(find(bar, 'recent-1'));
    expect(opened).toEqual([1]);
    expect(find(bar, 'recent-clear').enabled).toBe(true);
  });

  test('say so when there are none', () => {
    const bar = menuTemplate(context());
    expect(find(bar, 'recent-none').enabled).toBe(false);
    expect(find(bar, 'recent-clear').enabled).toBe(false);
  });
});

/** As the table of commands writes it. */
function canonical(accelerator: string): string {
  const parts = accelerator.replace(/\bCmd\b/, 'CmdOrCtrl').split('+');
  const order = ['CmdOrCtrl', 'Ctrl', 'Alt', 'Shift'];
  const modifiers = order.filter((name) => parts.includes(name));
  return [...modifiers, parts.at(-1)].join('+');
}

function keyOf(accelerator: string): string {
  return accelerator
    .replace('CmdOrCtrl', 'Ctrl')
    .replace('Cmd', 'Meta')
    .split('+')
    .sort()
    .join('+')
    .toLowerCase();
}
