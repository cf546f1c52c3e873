import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsroomArchive } from '../../support/command-line.ts';
import { archiveWith } from './archive-with.ts';

const program = resolve(import.meta.dirname, '../../../build/newsroom-archive.mjs');

describe('standard output with --json', () => {
  it.each([
    [['--json']],
    [['fly', '--json']],
    [['--json', 'search']],
    [['search', '.', '--json']],
    [['search', '.', 'a', 'b', '--json']],
    [['search', '.', 'a', '--limit', '-1', '--json']],
    [['search', '.', 'a', '--sort', 'colour', '--json']],
    [['export', '.', '--json']],
    [['export', '.', '--to', 'x', '--as', 'pdf', '--json']],
    [['set', '.', 'a.md', '--record', 'party', '--json']],
    [['verify', '--json']],
  ])('is one document that says what was wrong in %j', async (args) => {
    const outcome = await newsroomArchive(args);
    expect(outcome.code).toBe(2);
    expect(outcome.json()).toEqual({
      error: { code: 'wrong-use', message: expect.stringMatching(/\S/) },
    });
    expect(outcome.stderr).not.toBe('');
  });

  it('is the same wherever --json stands', async () => {
    const folder = await archiveWith({ 'a.md': 'Storm.\n' });
    const [last, first, between] = await Promise.all([
      newsroomArchive(['search', folder, 'storm', '--json']),
      newsroomArchive(['--json', 'search', folder, 'storm']),
      newsroomArchive(['search', '--json', folder, 'storm']),
    ]);
    expect(last.json()).toMatchObject({ total: 1 });
    expect(first.stdout).toBe(last.stdout);
    expect(between.stdout).toBe(last.stdout);
  });

  it('may be closed before all is read', async () => {
    const folder = await archiveWith({ 'a.md': `${'word '.repeat(200_000)}\n` });
    const child = spawn(process.execPath, [program, 'show', folder, 'a.md', '--json']);
    child.stdout.once('data', () => child.stdout.destroy());
    let messages = '';
    child.stderr.on('data', (chunk: Buffer) => {
      messages += chunk.toString();
    });
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, messages }).toEqual({ code: 0, messages: '' });
  });

  it.skipIf(process.platform !== 'linux')('fails when it cannot be written', async () => {
    const folder = await archiveWith({ 'a.md': 'Storm.\n' });
    const child = spawn('sh', [
      '-c',
      '"$0" "$@" > /dev/full',
      process.execPath,
      program,
      'show',
      folder,
      'a.md',
      '--json',
    ]);
    const code = await new Promise((done) => child.once('close', done));
    expect(code).toBe(1);
  });
});

describe('the program', () => {
  it('says its version and the help of each command', async () => {
    expect((await newsroomArchive(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const args of [
      ['help', 'set'],
      ['set', '--help'],
    ]) {
      const outcome = await newsroomArchive(args);
      expect(outcome.code).toBe(0);
      expect(outcome.stdout).toContain('--record');
    }
  });

  it('works from another folder, with relative paths, blanks and Arabic', async () => {
    const parent = await archiveWith({});
    const child = (args: readonly string[]) =>
      new Promise<string>((done) => {
        const started = spawn(process.execPath, [program, ...args], { cwd: parent });
        let text = '';
        started.stdout.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        started.once('close', () => done(text));
        started.stdin.end('Storm at sea\n\nThe harbour was shut for two days on Sunday.\n');
      });
    await child(['init', 'أرشيف الميناء', '--json']);
    const imported = JSON.parse(await child(['import', 'أرشيف الميناء', '-', '--json']));
    expect(imported).toMatchObject({ created: 1 });
    const path: string = imported.items[0].path;
    const shown = JSON.parse(
      await child(['show', './أرشيف الميناء/', join('أرشيف الميناء', path), '--json']),
    );
    expect(shown).toMatchObject({ path, headline: 'Storm at sea' });
  });
});
