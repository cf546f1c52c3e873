import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../../archive/formats/readers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { fill } from '../import/folder-target.ts';

async function formatOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, content);
  const reader = await chooseReader({ kind: 'path', path: file });
  return reader.ok ? reader.value.format : reader.error.code;
}

describe('the reader of a source', () => {
  it.each([
    ['a.txt', 'Headline\n\nText.', 'text'],
    ['a.txt', '---\nheadline: X\n---\n\nText.', 'markdown'],
    ['no-extension', 'Headline\n\nText.', 'text'],
    ['a.md', 'Headline\n\nText.', 'markdown'],
    ['a.MARKDOWN', '', 'markdown'],
    ['a.txt', '', 'text'],
    ['a.txt', Buffer.from('\ufeffÄ', 'utf16le'), 'text'],
    ['a.txt', new Uint8Array([0xfe, 0xff, 0x06, 0x27]), 'text'],
    ['a.bin', new Uint8Array([1, 0, 2]), 'unknown-format'],
    ['a.html', '<!doctype html><p>Text', 'html'],
    ['a.txt', '<html lang="en"><body><p>Text', 'html'],
    ['a.eml', 'Subject: X\nFrom: a@b.example\n\nText.', 'mail'],
    ['a', 'Return-Path: <a@b.example>\nDate: x\nSubject: X\nFrom: a@b.example\n\nText.', 'mail'],
    ['a.csv', 'Title,Text\nX,Y\n', 'csv'],
    ['a.txt', 'Title;Author;Date;Text\nX;Jane Doe;2022-01-10;Y\n', 'csv'],
    ['a.txt', 'Port, city and sea,\nthe title, of a date, and text\n', 'text'],
    ['a.jsonl', '{"title": "X"}\n{"title": "Y"}\n', 'json-lines'],
    ['a.xml', '<?xml version="1.0"?><nitf/>', 'nitf'],
    ['a.xml', '<!-- x --><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"/>', 'newsml-g2'],
    ['a.xml', '<!DOCTYPE NewsML SYSTEM "x.dtd"><NewsML/>', 'newsml-1'],
    ['a.json', '{"uri": "x", "versioncreated": "", "headline": "X"}', 'ninjs'],
    ['a.txt', '\u0001abc1 3 i 5\n\u0002X', 'iptc-7901'],
    ['a.json', '{"headline": "X"}', 'unknown-format'],
    ['a.zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'bundle'],
  ])('of %s holding %s is %s', async (name, content, format) => {
    expect(await formatOf(name, content)).toBe(format);
  });

  it('of a folder is that of a bag, or none: its files are read one by one', async () => {
    const folder = await temporaryFolder();
    const format = async () => {
      const reader = await chooseReader({ kind: 'path', path: folder });
      return reader.ok ? reader.value.format : reader.error.code;
    };
    await fill(folder, { 'a.txt': 'Text.', 'b.md': 'Text.' });
    expect(await format()).toBe('unknown-format');
    await fill(folder, { 'bagit.txt': 'BagIt-Version: 1.0' });
    expect(await format()).toBe('bundle');
  });

  it('of pasted text is Markdown only where the text shows it', async () => {
    const format = async (text: string) => {
      const reader = await chooseReader({ kind: 'text', text, name: 'Clipboard' });
      return reader.ok ? reader.value.format : reader.error.code;
    };
    expect(await format('Headline\n\nText.')).toBe('text');
    expect(await format('---\ntitle: X\n---\n\nText.')).toBe('markdown');
    expect(await format('# Headline\n\nText.')).toBe('markdown');
    expect(await format('')).toBe('text');
  });

  it('of a file that is not there is none', async () => {
    const gone = join(await temporaryFolder(), 'gone.txt');
    expect(await chooseReader({ kind: 'path', path: gone })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
