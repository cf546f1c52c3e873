import { open, readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { bundleReader } from '../bundle/bundle-reader.ts';
import { fail, failureOfSystemError, ok, type Result } from '../result.ts';
import { bloggerReader } from './blogger/blogger-reader.ts';
import { docxReader } from './docx/docx-reader.ts';
import { feedReader } from './feed/feed-reader.ts';
import { jsonFeedReader } from './feed/json-feed-reader.ts';
import { ghostReader } from './ghost/ghost-reader.ts';
import { htmlReader } from './html/html-reader.ts';
import { iptc7901Reader } from './iptc-7901/iptc-7901-reader.ts';
import { mailReader } from './mail/mail-reader.ts';
import { markdownReader } from './markdown/markdown-reader.ts';
import { mediumReader } from './medium/medium-reader.ts';
import { newsMl1Reader } from './newsml-1/newsml-1-reader.ts';
import { newsMlG2Reader } from './newsml-g2/newsml-g2-reader.ts';
import { ninjsReader } from './ninjs/ninjs-reader.ts';
import { nitfReader } from './nitf/nitf-reader.ts';
import { orgReader } from './org/org-reader.ts';
import type { Reader, Source, SourceProbe } from './reader.ts';
import { ritzauReader } from './ritzau/ritzau-reader.ts';
import { substackReader } from './substack/substack-reader.ts';
import { csvReader } from './table/csv-reader.ts';
import { jsonLinesReader } from './table/json-lines-reader.ts';
import { textReader } from './text/text-reader.ts';
import { tinynewsReader } from './tinynews/tinynews-reader.ts';
import { wpRestReader } from './wp-rest/wp-rest-reader.ts';
import { wxrReader } from './wxr/wxr-reader.ts';

/** Every format that can be imported. Of two that are equally sure, the first is taken. */
export const readers: readonly Reader[] = [
  bundleReader,
  newsMlG2Reader,
  newsMl1Reader,
  nitfReader,
  ritzauReader,
  ninjsReader,
  iptc7901Reader,
  docxReader,
  wxrReader,
  feedReader,
  jsonFeedReader,
  ghostReader,
  mediumReader,
  substackReader,
  bloggerReader,
  tinynewsReader,
  wpRestReader,
  markdownReader,
  orgReader,
  mailReader,
  htmlReader,
  csvReader,
  jsonLinesReader,
  textReader,
];

const headBytes = 64 * 1024;
const mostEntries = 1000;

export interface Judged {
  /** null when no reader knows the source. */
  readonly reader: Reader | null;
  /** From 0 to 1. */
  readonly sure: number;
}

/** The reader that is surest of a source, and how sure it is. */
export function surestReader(probe: SourceProbe): Judged {
  let best: Judged = { reader: null, sure: 0 };
  for (const reader of readers) {
    const sure = reader.detect(probe);
    if (sure > best.sure) best = { reader, sure };
  }
  return best;
}

export function detectReader(probe: SourceProbe): Reader | null {
  return surestReader(probe).reader;
}

/** Fails with `not-found`, `no-permission`, `io-error`, or `unknown-format`. */
export async function chooseReader(source: Source): Promise<Result<Reader>> {
  const probe = await probeSource(source);
  if (!probe.ok) return probe;
  const reader = detectReader(probe.value);
  if (reader !== null) return ok(reader);
  return fail('unknown-format', `${probe.value.name} is in no format that can be imported.`, {
    path: source.kind === 'path' ? source.path : source.name,
  });
}

export async function probeSource(source: Source): Promise<Result<SourceProbe>> {
  if (source.kind === 'text') {
    const head = new TextEncoder().encode(source.text.slice(0, headBytes));
    return ok({ name: source.name, kind: 'text', head, entries: [] });
  }
  const name = basename(source.path);
  try {
    const known = await stat(source.path);
    if (known.isDirectory()) {
      const entries = (await readdir(source.path)).slice(0, mostEntries);
      return ok({ name, kind: 'folder', head: new Uint8Array(), entries });
    }
    // A pipe would keep whoever opens it waiting for its other end.
    if (!known.isFile())
      return fail('unknown-format', `${name} is neither a file nor a folder.`, {
        path: source.path,
      });
    return ok({ name, kind: 'file', head: await readHead(source.path), entries: [] });
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, source.path) };
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(headBytes);
    const { bytesRead } = await file.read(buffer, 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
