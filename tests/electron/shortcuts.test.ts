import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CommandId, commandIds } from '../../electron/contract/commands.ts';
import {
  commandsByKey,
  isAccelerator,
  judgeKey,
  keysOf,
  refusalOf,
  type Shortcuts,
  shortcutsSchema,
  usableShortcuts,
  usualKey,
  withKey,
} from '../../electron/contract/shortcuts.ts';

const platforms = ['linux', 'win32', 'darwin'] as const;
const platform = fc.constantFrom(...platforms);
const command = fc.constantFrom(...commandIds);
/** Few keys, the usual ones of some commands among them, so that they clash. */
const key = fc.constantFrom(
  'F8',
  'F9',
  'CmdOrCtrl+E',
  'CmdOrCtrl+T',
  'F6',
  'CmdOrCtrl+Y',
  'Alt+Left',
);
const steps = fc.array(fc.tuple(command, fc.option(key)), { maxLength: 30 });

describe('keys that a person chooses', () => {
  test('are what the table says that each step writes anew', () => {
    fc.assert(
      fc.property(platform, steps, (here, given) => {
        let shortcuts: Shortcuts = {};
        let chosen: [CommandId, string | null][] = [];
        for (const [id, wanted] of given) {
          shortcuts = withKey(shortcuts, id, wanted, here);
          chosen = chosen.filter(
            ([other, has]) => other !== id && (has === null || has !== wanted),
          );
          if (wanted !== usualKey(id, here)) chosen.push([id, wanted]);
          expect(keysOf(id, here, shortcuts)[0] ?? null).toBe(wanted);
        }
        const taken = chosen.map(([, has]) => has);
        for (const id of commandIds) {
          const own = chosen.find(([other]) => other === id);
          const usual = usualKey(id, here);
          const wanted = own ? own[1] : taken.includes(usual) ? null : usual;
          const [first = null, ...twins] = keysOf(id, here, shortcuts);
          if (wanted !== null || own) expect(first, id).toBe(wanted);
          expect(twins.length).toBeLessThan(2);
        }
        expect(shortcutsSchema.safeParse(shortcuts).success).toBe(true);
        expect(usableShortcuts(shortcuts, here)).toEqual(shortcuts);
      }),
    );
  });

  test('go back to the usual ones, one by one or all', () => {
    fc.assert(
      fc.property(platform, steps, (here, given) => {
        let shortcuts: Shortcuts = {};
        for (const [id, wanted] of given) shortcuts = withKey(shortcuts, id, wanted, here);
        for (const id of commandIds) shortcuts = withKey(shortcuts, id, usualKey(id, here), here);
        expect(shortcuts).toEqual({});
      }),
    );
  });

  test('are taken over only when that is said', () => {
    const free = judgeKey('edit-fields', 'F8', 'linux', {});
    expect(free).toEqual({ kind: 'free' });
    expect(judgeKey('edit-fields', 'CmdOrCtrl+T', 'linux', {})).toEqual({
      kind: 'taken',
      by: 'add-tag',
    });
    expect(judgeKey('edit-fields', 'CmdOrCtrl+Y', 'linux', {})).toEqual({
      kind: 'taken',
      by: 'redo',
    });
    expect(judgeKey('edit-fields', 'CmdOrCtrl+Y', 'darwin', {})).toEqual({ kind: 'free' });
    const after = withKey({}, 'edit-fields', 'CmdOrCtrl+T', 'linux');
    expect(keysOf('add-tag', 'linux', after)).toEqual([]);
    expect(commandsByKey('linux', after).get('CmdOrCtrl+T')).toBe('edit-fields');
  });
});

describe('keys that no command can have', () => {
  test.each([
    ['CmdOrCtrl+C', 'edits'],
    ['CmdOrCtrl+Z', 'edits'],
    ['CmdOrCtrl+W', 'window'],
    ['F11', 'window'],
    ['Alt+F4', 'system'],
    ['Super+E', 'system'],
    ['Shift+E', 'types'],
    ['E', 'types'],
    ['/', 'types'],
    ['Down', 'moves'],
    ['CmdOrCtrl+Home', 'moves'],
    ['Shift+Tab', 'moves'],
    ['CmdOrCtrl+Alt+Enter', 'moves'],
    ['Unidentified', 'unknown'],
    ['CmdOrCtrl+ب', 'unknown'],
  ] as const)('%s: %s', (refused, why) => {
    expect(refusalOf(refused, 'win32')).toBe(why);
  });

  test.each(platforms)('are none of the usual ones on %s, but where they do the same', (here) => {
    const refused = commandIds.filter((id) => refusalOf(usualKey(id, here), here) !== null);
    expect(refused).toEqual([
      'undo',
      'redo',
      'select-all',
      'next-section',
      'previous-section',
      'trash',
    ]);
    for (const id of refused)
      expect(judgeKey(id, usualKey(id, here), here, {})).toEqual({ kind: 'free' });
  });

  test('are the keys that Alt types with on macOS', () => {
    expect(refusalOf('Alt+E', 'darwin')).toBe('types');
    expect(refusalOf('CmdOrCtrl+Shift+4', 'darwin')).toBe('system');
    expect(refusalOf('Alt+F8', 'darwin')).toBeNull();
  });

  test('whatever stands in a file, no more than usable keys are read', () => {
    fc.assert(
      fc.property(
        platform,
        fc.dictionary(command, fc.oneof(key, fc.string(), fc.jsonValue())),
        (here, stored) => {
          const read = usableShortcuts(stored, here);
          expect(shortcutsSchema.safeParse(read).success).toBe(true);
          for (const [id, chosen] of Object.entries(read)) {
            expect(stored).toHaveProperty(id, chosen);
            expect(chosen === null || isAccelerator(chosen)).toBe(true);
          }
        },
      ),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        usableShortcuts(stored, 'linux');
      }),
    );
  });
});
