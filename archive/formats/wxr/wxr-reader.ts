import { breathe } from '../../job.ts';
import type { PictureLender } from '../bring-pictures.ts';
import { plainText } from '../html/plain-text.ts';
import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { storyItem } from '../story-item.ts';
import { type SurveyedXml, surveyXml } from '../xml/survey-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { lendUploads } from './lend-uploads.ts';
import { readPost } from './read-post.ts';
import { readItem } from './wxr-item.ts';
import { createSiteSurvey, type WxrSite } from './wxr-site.ts';

/**
 * Exports of WordPress (WXR 1.0 to 1.2), read twice: once for authors, terms and the media library,
 * which may stand behind the posts that need them, and once for the posts, one at a time.
 *
 * Posts and pages become articles; items of other types are named as left out, but for attachments,
 * which belong to the posts that show them, and housekeeping of the site.
 */
export const wxrReader: Reader = { format: 'wxr', detect: detectWxr, read: readWxr };

function detectWxr({ kind, head }: SourceProbe): number {
  if (kind === 'folder') return 0;
  const start = Buffer.from(head).toString('latin1').replaceAll('\0', '');
  if (!/<rss\b/i.test(start)) return 0;
  return /wordpress\.org\/export\/|<wp:wxr_version>/.test(start) ? 0.97 : 0;
}

/** Sites name types of their own by what they are: `news_article`, `press-release`, `cpt_story`. */
const storyTypes =
  /(?:^|[_-])(?:posts?|pages?|articles?|news|story|stories|blog|opinions?|interviews?|reviews?|features?|columns?|press|editorials?|reports?|reportages?|essays?|analysis)(?:$|[_-])/;
/** Read by the survey, or revisions of what is there. */
const silentTypes = new Set(['attachment', 'revision', 'guest-author', 'wp_block']);

async function* readWxr(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const { signal, onProgress } = context;
  const survey = createSiteSurvey();
  const document = await surveyXml(source, survey, context);
  const lend = await lendUploads(source);
  let done = 0;
  let failures = 0;
  let articles = 0;
  for await (const part of document.parts(isItem)) {
    signal?.throwIfAborted();
    if (part.kind === 'failure') {
      failures += 1;
      yield { kind: 'failure', source: document.name, error: part.error };
      continue;
    }
    const item = await itemOf(part.element, survey.site, document, lend);
    done += 1;
    if (item === null) continue;
    if (item.kind === 'article') articles += 1;
    onProgress?.({ step: 'reading', done, total: survey.site.items });
    yield item;
    if (done % 32 === 0) await breathe();
  }
  if (articles === 0 && failures === 0 && done === 0) {
    const message = `${document.name} holds no posts of WordPress.`;
    const error = { code: 'empty-source', message, path: document.name } as const;
    yield { kind: 'failure', source: document.name, error };
  }
}

function isItem(name: string, within: readonly string[]): boolean {
  return name === 'item' && within.at(-1) === 'channel';
}

/** null for what is no item of its own. */
async function itemOf(
  element: XmlElement,
  site: WxrSite,
  { name, warnings }: SurveyedXml,
  lend: PictureLender,
): Promise<ReadItem | null> {
  const item = readItem(element);
  const type = item.text('post_type');
  if (silentTypes.has(type)) return null;
  const title = plainText(item.text('title')) ?? item.text('post_name');
  const called = [item.text('post_id'), title].filter((word) => word !== '').join(' ');
  if (type !== '' && !storyTypes.test(type))
    return { kind: 'left-out', source: `${name}: ${type} ${called}`.trimEnd() };
  const story = readPost(item, site, `${name}: ${called}`);
  return storyItem({ ...story, warnings: [...warnings, ...(story.warnings ?? [])] }, lend);
}
