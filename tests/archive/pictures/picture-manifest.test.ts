import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatPictureManifest,
  manifestPath,
  parsePictureManifest,
  readPictureManifest,
  updatePictureManifest,
} from '../../../archive/pictures/picture-manifest.ts';
import { hashOf } from '../../../archive/store/hash.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';

const one = hashOf(Buffer.from('one'));
const two = hashOf(Buffer.from('two'));
const three = hashOf(Buffer.from('three'));
const replaced = { replace: true, staging: null };

test('says of any paths what was put in, a line each, in order', () => {
  const name = fc
    .string({
      unit: fc.constantFrom('a', 'é', 'ن', ' ', '%', '\r', '\n', '/', '*', '\\', '.'),
      minLength: 1,
    })
    .map((text) => `x${text}y`);
  fc.assert(
    fc.property(fc.dictionary(name, fc.constantFrom(one, two)), (entries) => {
      const hashes = new Map(Object.entries(entries));
      const text = formatPictureManifest({ hashes, bad: [] });
      const parsed = parsePictureManifest(text);
      expect(new Map([...parsed.hashes].sort())).toEqual(new Map([...hashes].sort()));
      expect(parsed.bad).toEqual([]);
      expect(text.split('\n')).toHaveLength(hashes.size + 1);
    }),
  );
});

describe('updating', () => {
  test('keeps lines that are listed, unless they are to be replaced', async () => {
    const folder = await temporaryFolder();
    await updatePictureManifest(
      folder,
      new Map([
        ['b.jpg', one],
        ['a.jpg', two],
      ]),
      replaced,
    );
    await updatePictureManifest(
      folder,
      new Map([
        ['b.jpg', three],
        ['c 100%.jpg', three],
      ]),
      { replace: false, staging: null },
    );
    const file = join(folder, manifestPath);
    expect(await readFile(file, 'utf8')).toBe(
      `${two}  a.jpg\n${one}  b.jpg\n${three}  c 100%25.jpg\n`,
    );
    await updatePictureManifest(
      folder,
      new Map([
        ['b.jpg', three],
        ['a.jpg', null],
      ]),
      replaced,
    );
    expect(await readFile(file, 'utf8')).toBe(`${three}  b.jpg\n${three}  c 100%25.jpg\n`);
  });

  test('keeps what it does not understand, and what others wrote meanwhile', async () => {
    const folder = await temporaryFolder();
    const theirs = `<<<<<<< HEAD\n${one.toUpperCase()} *b.jpg\r\n${two}  b.jpg\n12ab  c.jpg\n`;
    await writeFiles(folder, { [manifestPath]: theirs });
    const read = await readPictureManifest(folder);
    expect(read.ok && [...read.value.hashes]).toEqual([['b.jpg', one]]);
    expect(read.ok && read.value.bad).toEqual(['<<<<<<< HEAD', `${two}  b.jpg`, '12ab  c.jpg']);
    await updatePictureManifest(folder, new Map([['a.jpg', three]]), replaced);
    expect(await readFile(join(folder, manifestPath), 'utf8')).toBe(
      `${three}  a.jpg\n${one}  b.jpg\n<<<<<<< HEAD\n${two}  b.jpg\n12ab  c.jpg\n`,
    );
  });

  test('writes nothing where nothing changes', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { [manifestPath]: `${one} *b.jpg\n` });
    await updatePictureManifest(folder, new Map([['b.jpg', one]]), replaced);
    expect(await readFile(join(folder, manifestPath), 'utf8')).toBe(`${one} *b.jpg\n`);
  });

  test('fails where the manifest cannot be read, and leaves it', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { [`${manifestPath}/in-the-way`]: '' });
    const updated = await updatePictureManifest(folder, new Map([['b.jpg', one]]), replaced);
    expect(updated.ok).toBe(false);
    expect(await readFile(join(folder, manifestPath, 'in-the-way'), 'utf8')).toBe('');
  });
});
