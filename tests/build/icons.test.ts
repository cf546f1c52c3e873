import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../support/project.ts';

const icons = join(projectFolder, 'build/icons');

test('each PNG has the size its name says', async () => {
  const names = await readdir(join(icons, 'png'));
  expect(names.length).toBeGreaterThanOrEqual(9);
  for (const name of names) {
    const png = await readFile(join(icons, 'png', name));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(name);
  }
});

test('the Windows icon holds the PNGs, byte for byte', async () => {
  const ico = await readFile(join(icons, 'icon.ico'));
  const count = ico.readUInt16LE(4);
  expect(count).toBe(7);
  for (let index = 0; index < count; index += 1) {
    const entry = 6 + 16 * index;
    const size = ico.readUInt8(entry) || 256;
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    const png = await readFile(join(icons, 'png', `${size}x${size}.png`));
    expect(ico.subarray(offset, offset + length).equals(png)).toBe(true);
  }
});

test('the Apple icon is a whole chain of chunks', async () => {
  const icns = await readFile(join(icons, 'icon.icns'));
  expect(icns.toString('ascii', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const types: string[] = [];
  for (let offset = 8; offset < icns.length; offset += icns.readUInt32BE(offset + 4)) {
    types.push(icns.toString('ascii', offset, offset + 4));
    expect(icns.toString('latin1', offset + 9, offset + 12)).toBe('PNG');
  }
  expect(types).toEqual(expect.arrayContaining(['ic07', 'ic08', 'ic09', 'ic10']));
});
