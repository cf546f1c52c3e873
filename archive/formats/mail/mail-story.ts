import type { Address, Attachment, Email } from 'postal-mime';
import { changed, dropped } from '../field-notes.ts';
import { htmlToMarkdown, type MarkdownText } from '../html/html-to-markdown.ts';
import { shownImages } from '../html/page-images.ts';
import { readDate } from '../read-date.ts';
import type { DraftImage, FieldNote, ImportWarning } from '../reader.ts';
import { emptyDraft, type Story } from '../story-item.ts';
import { mendControls } from '../text/decode.ts';
import { escapeParagraph } from '../text/escape.ts';
import { guessLanguage } from '../text/language.ts';
import { isNameLike } from '../text/names.ts';
import { readStoryText } from '../text/read-text.ts';
import { attachmentAddress, isPicture } from './mail-pictures.ts';

/** Headers that say how a mail came, and those that are read. */
const internal =
  /^(?:received|return-path|delivered-to|dkim-.*|arc-.*|authentication-results|x-.*|mime-version|content-.*|domainkey-.*|list-.*|precedence|in-reply-to|references|thread-.*|user-agent|received-spf|errors-to|priority|importance|auto-submitted|feedback-id|status|message-id|date|subject|from)$/;

/**
 * The story that a mail is: subject, sender, time, the better of its two texts, its pictures. What
 * was forwarded or is quoted stays in the text. Attached documents are named and left.
 */
export function mailStory(email: Email, source: string, timeZone: string): Story {
  const sender = mailboxesOf(email.from === undefined ? [] : [email.from])[0] ?? null;
  const name = sender?.name ?? null;
  const text = textOfMail(email);
  const sent = email.headers.find(({ key }) => key === 'date')?.value ?? null;
  const date = sent === null ? null : readDate(sent, 'published');
  const warnings: ImportWarning[] = date?.warning == null ? [] : [date.warning];
  const plain = mendControls(email.text ?? '');
  const { embargo } = readStoryText(plain === '' ? text.markdown : plain, timeZone);
  const attached = email.attachments.flatMap((attachment, index) =>
    isPicture(attachment) && !isShown(attachment, text) ? [attachedImage(index)] : [],
  );
  return {
    source,
    draft: {
      ...emptyDraft,
      headline: mendControls(email.subject ?? '').trim() || null,
      byline: name !== null && isNameLike(name) ? [name] : [],
      published: date?.at ?? null,
      language: languageOf(email) ?? guessLanguage(text.markdown),
      images: [...shownImages(text.pictures), ...attached],
      notes: sender === null ? [] : [`From: ${written(sender)}`],
      source: {
        name: name ?? sender?.address ?? null,
        uri: null,
        guid: email.messageId?.trim().replace(/^<|>$/g, '') || null,
      },
      body: text.markdown,
    },
    more: { embargo },
    warnings,
    fields: [
      ...(sent !== null && date?.at != null
        ? [changed('published', sent, date.at, 'normalised')]
        : []),
      ...(sent !== null && date?.at === null ? [dropped('Date', sent, 'not-understood')] : []),
      ...notesOf(email),
      ...text.dropped.map((tag) => dropped(`<${tag}>`, tag, 'no-place')),
    ],
  };
}

/** The HTML where it says as much as the plain text; some programs send a stub of one of them. */
function textOfMail(email: Email): MarkdownText {
  const plain = plainMarkdown(mendControls(email.text ?? ''));
  const html = email.html === undefined ? null : htmlToMarkdown(mendControls(email.html));
  if (html === null || wordCount(html.markdown) < 0.6 * wordCount(plain))
    return { markdown: plain, pictures: [], dropped: [] };
  return html;
}

/** UTF-16 units of a line that a mail program broke: RFC 5322 asks for 78 at most, some take less. */
const wrapped = { shortest: 50, longest: 100 };

/** Paragraphs; lines that a mail program broke are joined, others stay lines. */
function plainMarkdown(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((block) => block.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim()))
    .map((lines) => joinedLines(lines.filter((line) => line !== '')))
    .filter((block) => block !== '')
    .join('\n\n');
}

function joinedLines(lines: readonly string[]): string {
  const joined: string[] = [];
  let before = '';
  for (const line of lines) {
    const isBroken = before.length >= wrapped.shortest && before.length <= wrapped.longest;
    const startsAnew = /^(?:[-*•>|]|\d+[.)]\s)/.test(line) || before.startsWith('>');
    const last = joined.at(-1);
    if (last !== undefined && isBroken && !startsAnew)
      joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
    before = line;
  }
  return joined.map(escapeParagraph).join('\\\n');
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

interface Sender {
  readonly name: string | null;
  readonly address: string | null;
}

function mailboxesOf(addresses: readonly Address[]): readonly Sender[] {
  return addresses.flatMap((address) => {
    if (address.group !== undefined) return mailboxesOf(address.group);
    const name = mendControls(address.name).replaceAll(/\s+/g, ' ').trim();
    const mailbox = { name: name === '' ? null : name, address: address.address || null };
    return mailbox.name === null && mailbox.address === null ? [] : [mailbox];
  });
}

function written({ name, address }: Sender): string {
  if (name === null) return address ?? '';
  return address === null ? name : `${name} <${address}>`;
}

function languageOf({ headers }: Email): string | null {
  const value = headers.find(({ key }) => key === 'content-language')?.value.trim() ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value) ? value : null;
}

function isShown(attachment: Attachment, { markdown }: MarkdownText): boolean {
  const id = attachment.contentId?.replace(/^<|>$/g, '') ?? '';
  return id !== '' && markdown.includes(`cid:${id}`);
}

function attachedImage(index: number): DraftImage {
  return {
    file: attachmentAddress(index),
    caption: null,
    alt: null,
    credit: null,
    creator: null,
    copyright: null,
    lead: false,
  };
}

function notesOf(email: Email): readonly FieldNote[] {
  const headers = email.headers.flatMap(({ key, originalKey, value }) =>
    internal.test(key) || value.trim() === '' ? [] : [dropped(originalKey, value, 'no-place')],
  );
  const attachments = email.attachments.flatMap((attachment) => {
    if (isPicture(attachment)) return [];
    const { filename, mimeType } = attachment;
    return [dropped('attachment', `${filename ?? 'without a name'} (${mimeType})`, 'no-place')];
  });
  return [...headers, ...attachments];
}
