import { basename, dirname, relative, sep } from 'node:path';
import { lendFrom, lendNothing, type PictureLender } from '../bring-pictures.ts';
import type { ReadContext, Source, SourceProbe } from '../reader.ts';
import { parseXml, readXml, type WantedElement, type XmlPart } from '../xml/read-xml.ts';

/** What the report calls a source. */
export function nameOfSource(source: Source): string {
  return source.name ?? (source.kind === 'path' ? basename(source.path) : '');
}

/** Pictures that a file names lie beside it or below the folder that it was found in. */
export function lenderOf(source: Source): PictureLender {
  if (source.kind === 'text') return lendNothing;
  const folder = dirname(source.path);
  const root = source.root ?? folder;
  return lendFrom(root, relative(root, folder).split(sep).join('/'));
}

/** The wanted elements of a file or a text. */
export async function* xmlParts(
  source: Source,
  wanted: WantedElement,
  { signal }: ReadContext,
): AsyncGenerator<XmlPart> {
  const name = nameOfSource(source);
  if (source.kind === 'text') yield* parseXml(source.text, name, wanted);
  else yield* readXml(source.path, name, wanted, signal === undefined ? {} : { signal });
}

/** The beginning of an XML document as text, in whatever encoding; empty for no XML. */
export function xmlHead({ kind, head }: SourceProbe): string {
  if (kind === 'folder') return '';
  const isWide = head[1] === 0 || (head[0] === 0xff && head[1] === 0xfe);
  const isWideBig = head[0] === 0 || (head[0] === 0xfe && head[1] === 0xff);
  const encoding = isWide ? 'utf-16le' : isWideBig ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(head);
  return /^\ufeff?\s*</.test(text) ? text.replace(/^\ufeff/, '') : '';
}

/** Local name of the first element of a document; null when its beginning does not reach it. */
export function rootOf(xml: string): string | null {
  const start = xml
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<\?[\s\S]*?\?>/g, '')
    .replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i, '');
  return /<(?:[\w.-]+:)?([\w.-]+)/.exec(start)?.[1] ?? null;
}
