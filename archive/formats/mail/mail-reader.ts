import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Email } from 'postal-mime';
import { type Failure, fail, failureOfSystemError, ok, type Result } from '../../result.ts';
import { readPage } from '../html/read-page.ts';
import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { storyItem } from '../story-item.ts';
import { preparedMail, withDescribedAddresses } from './mail-bytes.ts';
import { lendAttachments } from './mail-pictures.ts';
import { mailStory } from './mail-story.ts';

/** Mails (RFC 5322, MIME), one story each, and pages that were saved as one file (MHTML). */
export const mailReader: Reader = { format: 'mail', detect: detectMail, read: readMail };

/** Bytes. Mail servers take less than half of it. */
const largestMail = 100 * 1024 * 1024;

const mailName = /\.(?:eml|emlx?|mht|mhtml|rfc822)$/i;
const mailHeader =
  /^(?:from|to|subject|date|received|message-id|mime-version|return-path|delivered-to|reply-to|content-type|snapshot-content-location|x-[\w-]+|dkim-signature|sender|cc|references|in-reply-to):/i;

function detectMail({ kind, name, head }: SourceProbe): number {
  if (kind === 'folder' || head.includes(0)) return 0;
  const start = Buffer.from(head.subarray(0, 8192)).toString('latin1').trimStart();
  const lines = start.replace(/^>?From [^\n]*\n/, '').split(/\r?\n/);
  const end = lines.indexOf('');
  const headers = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^\s/.test(line));
  const known = headers.filter((line) => mailHeader.test(line)).length;
  const areHeaders = headers.slice(0, 4).every((line) => /^[!-9;-~]+:/.test(line));
  if (mailName.test(name) && kind === 'file') return known > 0 ? 0.95 : 0.5;
  return areHeaders &&
    known >= 3 &&
    /^(?:from|mime-version|received|message-id|return-path):/im.test(headers.join('\n'))
    ? 0.92
    : 0;
}

async function* readMail(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const name = source.kind === 'text' ? source.name : (source.name ?? basename(source.path));
  const bytes =
    source.kind === 'text'
      ? ok(new TextEncoder().encode(source.text))
      : await bytesOf(source.path, name);
  if (!bytes.ok) {
    yield failure(name, bytes.error);
    return;
  }
  context.signal?.throwIfAborted();
  const isPage = isSavedPage(bytes.value, name);
  const prepared = preparedMail(bytes.value);
  const email = await parse(isPage ? withDescribedAddresses(prepared) : prepared, name);
  if (!email.ok) {
    yield failure(name, email.error);
    return;
  }
  const { html, text, subject, attachments, headers } = email.value;
  if (!html?.trim() && !text?.trim() && !subject?.trim() && attachments.length === 0) {
    yield failure(name, { code: 'empty-source', message: `${name} holds no text.`, path: name });
    return;
  }
  const lend = lendAttachments(attachments);
  if (isPage && html !== undefined) {
    const address = headers.find(({ key }) => key === 'snapshot-content-location')?.value ?? null;
    yield await storyItem(await readPage(html, name, { lend, address }), lend);
    return;
  }
  yield await storyItem(mailStory(email.value, name, context.timeZone), lend);
}

function isSavedPage(bytes: Uint8Array, name: string): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return (
    /\.mht(?:ml)?$/i.test(name) ||
    /^(?:Snapshot-Content-Location:|From: "?<?Saved by)/im.test(start)
  );
}

async function bytesOf(path: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > largestMail)
      return fail('too-large', `${name} is larger than ${largestMail} bytes.`, {
        path: name,
        details: { bytes: size, limit: largestMail },
      });
    return ok(await readFile(path));
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, name) };
  }
}

async function parse(bytes: Uint8Array, name: string): Promise<Result<Email>> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return ok(await PostalMime.parse(bytes));
  } catch (error) {
    // It throws for nothing but parts or headers beyond its limits.
    if (!(error instanceof Error)) throw error;
    return fail('unknown-format', `${name} is no mail that can be read: ${error.message}`, {
      path: name,
    });
  }
}

function failure(source: string, error: Failure): ReadItem {
  return { kind: 'failure', source, error };
}
