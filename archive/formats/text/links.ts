import { endsSentence, isQuotation, wordsOf } from './wording.ts';

export interface FoundLink {
  readonly title: string | null;
  readonly href: string | null;
}

const readMore =
  '(?:keep|continue|further) reading|read (?:more(?: from .{2,40})?|also|next|on|the full story|the full report)|also read|read|related(?: (?:stories|story|articles?|news|reading|links?|content|topics))?|' +
  'see (?:also|more)|also in .{2,30}|more (?:in .{2,30}|on .{2,40}|from .{2,40}|stories|news|about .{2,40}|like this|to read)|more|' +
  'recommended(?: (?:for you|reading|stories|articles))?|you (?:may|might) (?:also )?(?:like|be interested in)(?: these)?|' +
  "most (?:read|popular|viewed|shared)|popular(?: now| stories)?|don[’']t miss|in case you missed it|icymi|up next|next up|" +
  'watch(?: (?:also|now|live|more|video))?|listen(?: now)?|explained?|explainer|opinion|analysis|in pictures|in photos|in pics|photos|gallery|video|podcast|timeline|live(?: updates)?|' +
  'lire aussi|à lire(?: aussi)?|lire|sur le même sujet|pour aller plus loin|voir aussi|' +
  'mehr(?: zum thema)?|lesen sie (?:auch|mehr|dazu)|siehe auch|zum thema|auch interessant|' +
  'lea también|lee también|leer más|más información|ver también|te puede interesar|vea también|' +
  'اقرأ (?:أيضا|أيضاً|أيضًا|المزيد)|إقرأ أيضا|للمزيد|شاهد(?: أيضا| أيضاً)?|(?:للاطلاع على|لقراءة|لمعرفة) المزيد|لمزيد من التفاصيل|(?:مواضيع|موضوعات|أخبار|مقالات) (?:ذات صلة|متعلقة|مشابهة|قد تهمك)|ذات صلة|المزيد';

const lead = new RegExp(
  `^[\\s▶►»›→•*\\[(+-]*(?<label>${readMore})\\s*(?:[:：|»›→>]+|\\s[-–—]\\s)\\s*(?<title>.+)$`,
  'iu',
);
const shouted =
  /^(?:READ MORE|READ ALSO|ALSO READ|RELATED|SEE ALSO|WATCH|LIRE AUSSI|MORE)\s+(?<title>\p{L}.+)$/u;
const heading = new RegExp(`^[\\s▶►»›→•*\\[(+-]*(?:${readMore})[\\s:：»›→>.…\\])]*$`, 'iu');
/** Words alone on a line that head a list of links, unlike `Opinion` or `Video`, which are sections. */
const notHeadings =
  /^(?:read|more|opinion|analysis|video|live|explained?|photos|podcast|timeline|gallery|listen|watch|lire|mehr)$/iu;
const medium =
  /(?<!\p{L})(?:in (?:pictures|photos|pics|images|video|charts|maps|numbers|graphics)|(?:photo|picture|image) (?:gallery|essay)|gallery|slideshow|videos?|podcast|timeline|explainer|live (?:updates|blog|coverage)|as it happened|en images|en photos|in bildern|en imágenes|en fotos|بالصور|بالفيديو|بالصور والفيديو)(?!\p{L})/iu;
/** Labels that say what the linked thing is, and stay in its title. */
const kindLabel =
  /^(?:in (?:pictures|photos|pics)|photos|gallery|video|podcast|timeline|live(?: updates)?|explained?|explainer|opinion|analysis)$/iu;
const address = /(?:https?:\/\/|www\.)[^\s<>"]+[^\s<>".,;:!?)\]]/iu;

/** `example.org/news/1001` alone on a line. */
const schemeless = /^[a-z0-9-]{2,60}(?:\.[a-z0-9-]{2,60}){1,4}\/[^\s]{2,300}$/iu;

/** `Read more: Title https://…`, `RELATED Title`, `X — in pictures`. */
export function readLink(text: string): FoundLink | null {
  if (text.length > 260) return null;
  const match = lead.exec(text) ?? shouted.exec(text);
  const title = match?.groups?.title;
  if (title !== undefined) {
    const split = splitAddress(title);
    const words = wordsOf(split.title ?? '').length;
    const label = match?.groups?.label ?? '';
    const weak =
      /^(?:more|read|explain|opinion|analysis|video|live|photos|timeline|mehr)/iu.test(label) &&
      !/^(?:read more|more on|more from)/iu.test(label);
    if (words > 30 || (weak && endsSentence(split.title ?? '') && words > 14)) return null;
    return kindLabel.test(label) ? { ...split, title: `${label}: ${split.title ?? ''}` } : split;
  }
  return pointer.test(text) ? splitAddress(text) : null;
}

/** `Follow our coverage at https://…`, `Full report: https://…`. */
const pointer =
  /^(?:follow|more|see|full|read|visit|find|watch)\b[^.!?]{3,120}\s(?=(?:https?:\/\/|www\.)\S+$)/iu;

/** A short line in the body that names another medium: `Kazakhstan unrest — in pictures`. */
export function readMediumLink(text: string): FoundLink | null {
  const words = wordsOf(text).length;
  if (words > 16 || words < 2 || /[.!…:;,]$/u.test(text) || isQuotation(text)) return null;
  if (/^["“«].*/u.test(text) && endsSentence(text)) return null;
  return medium.test(text) ? splitAddress(text) : null;
}

export function isLinkHeading(text: string): boolean {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return heading.test(text) && !notHeadings.test(bare) && text.length <= 60;
}

/** A line that is only a web address. */
export function readAddress(text: string): string | null {
  if (schemeless.test(text)) return text;
  const match = address.exec(text);
  return match !== null && match[0].length >= text.replace(/^[<([]+|[>)\].,;]+$/g, '').length
    ? match[0]
    : null;
}

export function splitAddress(text: string): FoundLink {
  const href = address.exec(text)?.[0] ?? null;
  if (href === null) return { title: text.replace(/[\])»›→>\s]+$/u, '').trim() || null, href };
  const title = text
    .replace(href, ' ')
    .replace(/[\s<>()[\]:–—-]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { title: title === '' ? null : title, href };
}
