import { describe, expect, it } from 'vitest';
import { commandIds } from '../../electron/contract/commands.ts';
import { isAccelerator, type Platform, usualKey } from '../../electron/contract/shortcuts.ts';
import {
  acceleratorOfPress,
  acceleratorText,
  commandOfKey,
  type KeyPress,
} from '../../renderer/commands/accelerators.ts';
import { commandsOff, type Situation } from '../../renderer/commands/menu-state.ts';
import { commandOfSingleKey, singleOf } from '../../renderer/commands/single-keys.ts';

const plain: KeyPress = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
};

const pressed = (change: Partial<KeyPress>, platform: Platform = 'linux') =>
  commandOfKey({ ...plain, ...change }, platform, {});

describe('keys', () => {
  it('find their command', () => {
    expect(pressed({ key: 'f', code: 'KeyF', ctrlKey: true })).toBe('find');
    expect(pressed({ key: 'f', code: 'KeyF', metaKey: true }, 'darwin')).toBe('find');
    expect(pressed({ key: 'F6', code: 'F6', shiftKey: true }, 'win32')).toBe('previous-pane');
    expect(pressed({ key: 'ArrowDown', code: 'ArrowDown', altKey: true })).toBe('next-story');
    expect(pressed({ key: 'f', code: 'KeyF' })).toBeNull();
    expect(pressed({ key: 'k', code: 'KeyK', ctrlKey: true })).toBe('command-palette');
  });

  it('work while an Arabic layout is on, and follow the letter on others', () => {
    expect(pressed({ key: 'ب', code: 'KeyF', ctrlKey: true })).toBe('find');
    expect(pressed({ key: 'ظ', code: 'Slash', ctrlKey: true })).toBe('show-shortcuts');
    // On a French layout the key at QWERTY's A types Q: Ctrl+Q is not Ctrl+A.
    expect(pressed({ key: 'q', code: 'KeyA', ctrlKey: true })).not.toBe('select-all');
  });

  it('redo by Ctrl+Y except on macOS', () => {
    expect(pressed({ key: 'y', code: 'KeyY', ctrlKey: true }, 'win32')).toBe('redo');
    expect(pressed({ key: 'y', code: 'KeyY', metaKey: true }, 'darwin')).toBeNull();
  });

  it.each(['darwin', 'win32', 'linux'] as const)('belong to one command each on %s', (platform) => {
    const keys = commandIds.map((id) => usualKey(id, platform));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !isAccelerator(key))).toEqual([]);
  });

  it('are written as the platform writes them', () => {
    expect(acceleratorText('CmdOrCtrl+Shift+E', 'linux')).toBe('Ctrl+Shift+E');
    expect(acceleratorText('CmdOrCtrl+Shift+E', 'darwin')).toBe('⇧⌘E');
  });

  it('are recorded as they are found again', () => {
    const press = { ...plain, key: 'e', code: 'KeyE', ctrlKey: true, shiftKey: true };
    expect(acceleratorOfPress(press, 'linux')).toBe('CmdOrCtrl+Shift+E');
    expect(acceleratorOfPress({ ...press, metaKey: true, ctrlKey: false }, 'linux')).toBe(
      'Super+Shift+E',
    );
    expect(acceleratorOfPress({ ...press, key: 'Control' }, 'linux')).toBeNull();
    expect(
      acceleratorOfPress({ ...plain, key: '!', code: 'Digit1', shiftKey: true }, 'linux'),
    ).toBe('Shift+1');
  });
});

describe('keys without modifiers', () => {
  const single = (change: Partial<KeyPress>, inList = true) =>
    commandOfSingleKey({ ...plain, ...change }, inList);

  it('are letters in the list, on an Arabic layout as well', () => {
    expect(single({ key: 'j', code: 'KeyJ' })).toBe('next-story');
    expect(single({ key: 'ت', code: 'KeyJ' })).toBe('next-story');
    expect(single({ key: 'j', code: 'KeyJ' }, false)).toBeNull();
    expect(single({ key: 'N', code: 'KeyN', shiftKey: true })).toBe('find-previous');
    expect(single({ key: 'j', code: 'KeyJ', ctrlKey: true })).toBeNull();
  });

  it('are signs everywhere, however they are typed', () => {
    expect(single({ key: '/', code: 'Slash' }, false)).toBe('find');
    expect(single({ key: '/', code: 'Digit7', shiftKey: true }, false)).toBe('find');
    expect(single({ key: '؟', code: 'Slash', shiftKey: true }, false)).toBe('show-shortcuts');
  });

  it('belong to one command each, and to none of the list’s own', () => {
    const keys = commandIds.flatMap((id) => singleOf(id) ?? []);
    expect(new Set([...keys, 'X', 'O']).size).toBe(keys.length + 2);
  });
});

describe('commands that can be used', () => {
  const off = (now: Situation) => [...commandsOff(now).keys()];

  const busy: Situation = {
    writable: true,
    selected: 1,
    total: 10,
    hits: 2,
    canUndo: true,
    canRedo: true,
    isBusy: false,
    searching: true,
    listShown: true,
    copies: [null],
    inOwnOrder: true,
    canGoBack: true,
    hasSearches: true,
    canGoForward: true,
    isStoryWindow: false,
  };

  it('are all of them while there is something for each', () => {
    expect(off(busy)).toEqual([]);
  });

  it('write nothing in a read-only archive', () => {
    const disabled = off({ ...busy, writable: false });
    expect(disabled).toContain('trash');
    expect(disabled).toContain('undo');
    expect(disabled).toContain('import-files');
    expect(disabled).not.toContain('export-bundle');
    expect(disabled).not.toContain('find');
  });

  it('want a selection for what is done with one', () => {
    expect(off({ ...busy, selected: 0 })).toEqual(
      expect.arrayContaining([
        'edit-fields',
        'add-tag',
        'record-update',
        'trash',
        'show-in-folder',
      ]),
    );
    expect(off({ ...busy, selected: 3 })).toEqual([
      'next-section',
      'previous-section',
      'more-like',
      'open-window',
      'add-picture',
      'show-in-folder',
    ]);
  });

  it('show near-copies where there are some, and go back where there is a list before', () => {
    expect(off({ ...busy, copies: [] })).toEqual([
      'near-copies',
      'compare-copies',
      'different-stories',
      'keep-copies',
    ]);
    expect(off({ ...busy, copies: ['different'] })).not.toContain('compare-copies');
    expect(off({ ...busy, canGoBack: false })).toEqual(['go-back']);
    expect(off({ ...busy, canGoForward: false })).toEqual(['go-forward']);
  });

  it('of a story’s own window are those that need no list', () => {
    const disabled = off({ ...busy, isStoryWindow: true, total: 0 });
    expect(disabled).toEqual(
      expect.arrayContaining(['go-all', 'go-back', 'next-story', 'import-files', 'open-window']),
    );
    for (const id of [
      'undo',
      'edit-fields',
      'add-tag',
      'record-update',
      'show-in-folder',
      'trash',
      'find',
      'find-next',
      'toggle-panel',
      'theme-dark',
      'command-palette',
      'new-window',
    ])
      expect(disabled).not.toContain(id);
    expect(commandsOff({ ...busy, isStoryWindow: true }).get('go-all')).toBe('story-window');
  });

  it('say why, the weightiest reason first', () => {
    const none = { ...busy, writable: false, selected: 0, total: 0 };
    expect(commandsOff(none).get('edit-fields')).toBe('read-only');
    expect(commandsOff(none).get('more-like')).toBe('no-selection');
    expect(commandsOff(none).get('export-bundle')).toBe('no-stories');
    expect(commandsOff({ ...busy, selected: 2 }).get('more-like')).toBe('not-one');
    expect(commandsOff({ ...busy, isBusy: true, canUndo: false }).get('undo')).toBe('busy');
  });
});
