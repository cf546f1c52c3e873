import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  ownArguments,
  parseStartArguments,
  recognisePath,
} from '../../electron/main/start-arguments.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('paths are resolved against the folder in which the command was given', () => {
  expect(parseStartArguments(['Courier', '/else/where'], '/home/desk')).toEqual({
    smoke: false,
    sample: false,
    newWindow: false,
    paths: ['/home/desk/Courier', '/else/where'],
  });
});

test('options of Electron and Chromium are not paths', () => {
  const values = ['--no-sandbox', '--smoke', '--remote-debugging-port=0', 'Courier', '-psn_0_1'];
  expect(parseStartArguments(values, '/a')).toEqual({
    smoke: true,
    sample: false,
    newWindow: false,
    paths: ['/a/Courier'],
  });
});

test('the icon in the task bar asks for a new window', () => {
  expect(parseStartArguments(['--new-window'], '/a')).toEqual({
    smoke: false,
    sample: false,
    newWindow: true,
    paths: [],
  });
});

test('behind -- everything is a path', () => {
  expect(parseStartArguments(['--', '--smoke'], '/a')).toEqual({
    smoke: false,
    sample: false,
    newWindow: false,
    paths: ['/a/--smoke'],
  });
});

test('the app folder is dropped when Electron itself was started', () => {
  const argv = ['/bin/electron', '--no-sandbox', '/project', '--smoke', '/archive'];
  expect(ownArguments(argv, true)).toEqual(['--no-sandbox', '--smoke', '/archive']);
  expect(ownArguments(['/bin/newsroom', '/archive'], false)).toEqual(['/archive']);
});

test('a folder is an archive, a bundle or text is imported, the rest is unknown', async () => {
  const folder = await temporaryFolder();
  for (const name of ['a.newsbundle', 'b.ZIP', 'c.md', 'd.txt', 'e.exe']) {
    await writeFile(join(folder, name), '');
  }
  await mkdir(join(folder, 'looks-like.md'));
  const kinds = await Promise.all(
    ['', 'looks-like.md', 'a.newsbundle', 'b.ZIP', 'c.md', 'd.txt', 'e.exe', 'gone'].map(
      async (name) => (await recognisePath(join(folder, name))).kind,
    ),
  );
  expect(kinds).toEqual([
    'archive',
    'archive',
    'import',
    'import',
    'import',
    'import',
    'unknown',
    'missing',
  ]);
});
