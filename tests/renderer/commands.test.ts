import { describe, expect, it } from 'vitest';
import { commandIds } from '../../electron/contract/commands.ts';
import {
  acceleratorOf,
  acceleratorText,
  commandOfKey,
  type KeyPress,
  matchesAccelerator,
} from '../../renderer/commands/accelerators.ts';
import { disabledCommands, type Situation } from '../../renderer/commands/menu-state.ts';

const plain: KeyPress = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
};

describe('keys', () => {
  it('find their command', () => {
    expect(commandOfKey({ ...plain, key: 'f', code: 'KeyF', ctrlKey: true }, 'linux')).toBe('find');
    expect(commandOfKey({ ...plain, key: 'f', code: 'KeyF', metaKey: true }, 'darwin')).toBe(
      'find',
    );
    expect(commandOfKey({ ...plain, key: 'F6', code: 'F6', shiftKey: true }, 'win32')).toBe(
      'previous-pane',
    );
    expect(
      commandOfKey({ ...plain, key: 'ArrowDown', code: 'ArrowDown', altKey: true }, 'linux'),
    ).toBe('next-story');
    expect(commandOfKey({ ...plain, key: 'f', code: 'KeyF' }, 'linux')).toBeNull();
  });

  it('work while an Arabic layout is on, and follow the letter on others', () => {
    expect(commandOfKey({ ...plain, key: 'ب', code: 'KeyF', ctrlKey: true }, 'linux')).toBe('find');
    // On a French layout the key at QWERTY's A types Q: Ctrl+Q is not Ctrl+A.
    expect(
      matchesAccelerator(
        { ...plain, key: 'q', code: 'KeyA', ctrlKey: true },
        'CmdOrCtrl+A',
        'linux',
      ),
    ).toBe(false);
  });

  it('redo by Ctrl+Y except on macOS', () => {
    expect(commandOfKey({ ...plain, key: 'y', code: 'KeyY', ctrlKey: true }, 'win32')).toBe('redo');
    expect(commandOfKey({ ...plain, key: 'y', code: 'KeyY', metaKey: true }, 'darwin')).toBeNull();
  });

  it.each(['darwin', 'win32', 'linux'] as const)('belong to one command each on %s', (platform) => {
    const keys = commandIds.flatMap((id) => acceleratorOf(id, platform) ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(20);
  });

  it('are written as the platform writes them', () => {
    expect(acceleratorText('CmdOrCtrl+Shift+E', 'linux')).toBe('Ctrl+Shift+E');
    expect(acceleratorText('CmdOrCtrl+Shift+E', 'darwin')).toBe('⇧⌘E');
  });
});

describe('commands that can be used', () => {
  const busy: Situation = {
    writable: true,
    selected: 1,
    total: 10,
    hits: 2,
    canUndo: true,
    canRedo: true,
    searching: true,
    listShown: true,
    hasCopies: true,
    canGoBack: true,
  };

  it('are all of them while there is something for each', () => {
    expect(disabledCommands(busy)).toEqual([]);
  });

  it('write nothing in a read-only archive', () => {
    const off = disabledCommands({ ...busy, writable: false });
    expect(off).toContain('trash');
    expect(off).toContain('undo');
    expect(off).toContain('import-files');
    expect(off).not.toContain('export-bundle');
    expect(off).not.toContain('find');
  });

  it('want a selection for what is done with one', () => {
    expect(disabledCommands({ ...busy, selected: 0 })).toEqual(
      expect.arrayContaining([
        'edit-fields',
        'add-tag',
        'record-update',
        'trash',
        'show-in-folder',
      ]),
    );
    expect(disabledCommands({ ...busy, selected: 3 })).toEqual([
      'more-like',
      'add-picture',
      'show-in-folder',
    ]);
  });

  it('show near-copies where there are some, and go back where there is a list before', () => {
    expect(disabledCommands({ ...busy, hasCopies: false })).toEqual([
      'near-copies',
      'compare-copies',
    ]);
    expect(disabledCommands({ ...busy, canGoBack: false })).toEqual(['go-back']);
  });
});
