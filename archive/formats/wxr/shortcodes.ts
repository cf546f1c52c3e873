import { escapeHtml } from '../../bundle/html.ts';
import { dropped } from '../field-notes.ts';
import type { FieldNote } from '../reader.ts';

export interface ReplacedShortcodes {
  readonly html: string;
  /** Shortcodes that mean nothing outside of their site, each once. What they enclose is kept. */
  readonly fields: readonly FieldNote[];
}

/** The pictures of a gallery as HTML: those of some attachments, or all of the post for null. */
export type GalleryHtml = (ids: readonly string[] | null) => string;

// Nothing here looks further than the next bracket, or the next tag of its own kind.
const attributes = `(?:\\s(?:"[^"]*"|'[^']*'|[^[\\]"'])*)?`;
const captionForm = new RegExp(
  `\\[(wp_)?caption(${attributes})\\]((?:(?!\\[(?:wp_)?caption)[\\s\\S])*?)\\[/\\1caption\\]`,
  'gi',
);
const creditForm = new RegExp(
  `\\[media-credit(${attributes})\\]((?:(?!\\[media-credit)[\\s\\S])*?)\\[/media-credit\\]`,
  'gi',
);
const embedForm = new RegExp(
  `\\[embed${attributes}\\]((?:(?!\\[embed)[\\s\\S])*?)\\[/embed\\]`,
  'gi',
);
const tagForm = new RegExp(`(\\[)?\\[(/?)([a-z][\\w-]*)(${attributes})/?\\](\\])?`, 'gi');
/** The picture of a caption, which may be linked, and the words behind it. */
const captioned =
  /^\s*((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?(?:\s*<span class="media-credit">[^<]*<\/span>)?)([\s\S]*)$/i;

/** Shortcodes that WordPress itself knows and that show a file or an address. */
const shown = new Set([
  'audio',
  'video',
  'youtube',
  'vimeo',
  'soundcloud',
  'twitter',
  'tweet',
  'instagram',
  'facebook',
  'embed',
  'googlemaps',
  'spotify',
  'ted',
  'iframe',
  'documentcloud',
  'audio-playlist',
]);
const known = new Set([
  ...shown,
  'gallery',
  'playlist',
  'caption',
  'wp_caption',
  'media-credit',
  'contact-form',
  'contact-form-7',
]);

/**
 * WordPress' shortcodes as the HTML that they stand for. A word in square brackets, such as `[sic]`,
 * is none unless it has attributes or an end, or WordPress knows it.
 *
 * https://codex.wordpress.org/Shortcode_API
 */
export function replaceShortcodes(html: string, gallery: GalleryHtml): ReplacedShortcodes {
  if (!html.includes('[')) return { html, fields: [] };
  const gone = new Map<string, string>();
  const ended = new Set(
    [...html.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name = '']) => name.toLowerCase()),
  );
  const replaced = html
    .replaceAll(captionForm, (_whole, _wp, written: string, inside: string) =>
      figureOf(readAttributes(written), inside),
    )
    .replaceAll(
      creditForm,
      (_whole, written: string, inside: string) =>
        `<figure>${inside}<figcaption>${creditOf(readAttributes(written))}</figcaption></figure>`,
    )
    .replaceAll(embedForm, (_whole, inside: string) => linkTo(inside))
    .replaceAll(tagForm, (whole, before, end: string, written: string, rest: string, after) => {
      if (before !== undefined && after !== undefined) return whole.slice(1, -1);
      const name = written.toLowerCase();
      const around = (text: string) => `${before ?? ''}${text}${after ?? ''}`;
      const values = readAttributes(rest);
      if (end === '' && !isShortcode(name, values, ended)) return whole;
      if (end !== '')
        return ended.has(name) && (gone.has(name) || known.has(name)) ? around('') : whole;
      if (name === 'gallery') return around(gallery(idsOf(values)));
      const address = addressIn(name, values, rest);
      if (address !== null) {
        if (ended.has(name)) gone.set(name, whole);
        return around(linkTo(address));
      }
      if (!gone.has(name)) gone.set(name, whole);
      return around('');
    });
  return {
    html: replaced,
    fields: [...gone].map(([name, value]) => dropped(`[${name}]`, value, 'not-understood')),
  };
}

function isShortcode(
  name: string,
  values: ReadonlyMap<string, string>,
  ended: ReadonlySet<string>,
): boolean {
  return known.has(name) || ended.has(name) || [...values.keys()].some((key) => !/^\d+$/.test(key));
}

function figureOf(values: ReadonlyMap<string, string>, inside: string): string {
  const credited = inside.replaceAll(
    creditForm,
    (_whole, written: string, picture: string) => picture + creditOf(readAttributes(written)),
  );
  const [, picture, words = ''] = captioned.exec(credited) ?? [];
  const caption = values.get('caption') ?? words;
  if (picture === undefined) return `<figure>${credited}</figure>`;
  return `<figure>${picture}<figcaption>${caption.trim()}</figcaption></figure>`;
}

function creditOf(values: ReadonlyMap<string, string>): string {
  const name = values.get('name') ?? values.get('1') ?? '';
  return `<span class="media-credit">${escapeHtml(name)}</span>`;
}

function idsOf(values: ReadonlyMap<string, string>): readonly string[] | null {
  const ids = (values.get('ids') ?? values.get('include') ?? '').match(/\d+/g);
  return ids ?? null;
}

/** Where a shortcode's film, sound or post is. */
function addressIn(
  name: string,
  values: ReadonlyMap<string, string>,
  written: string,
): string | null {
  if (!shown.has(name)) return null;
  const keys = [
    'src',
    'url',
    'href',
    'mp3',
    'mp4',
    'm4a',
    'm4v',
    'ogg',
    'wav',
    'webm',
    'ogv',
    'flv',
    'wmv',
  ];
  const named = keys.flatMap((key) => values.get(key) ?? []).find(isAddress);
  const bare = /https?:\/\/[^\s"'\]<]+/.exec(written)?.[0];
  return named ?? bare ?? null;
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\//i.test(text);
}

function linkTo(written: string): string {
  const address = written
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll('&amp;', '&')
    .trim();
  return isAddress(address)
    ? `\n\n<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>\n\n`
    : written;
}

/** Attributes by name; those without a name by their place, from `0`. */
function readAttributes(written: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let bare = 0;
  const form = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))|"([^"]*)"|'([^']*)'|(\S+)/g;
  for (const [, name, double, single, plain, ...alone] of written.matchAll(form)) {
    if (name !== undefined) values.set(name.toLowerCase(), double ?? single ?? plain ?? '');
    else {
      values.set(String(bare), alone.find((value) => value !== undefined) ?? '');
      bare += 1;
    }
  }
  return values;
}
