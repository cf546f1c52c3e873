import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The story on a page, as the reading view of Firefox finds it. */
export interface PageBody {
  readonly html: string;
  readonly byline: string | null;
  readonly title: string | null;
}

/** Embeds that belong to a story; the frames of advertisements do not. */
const storyEmbeds =
  /\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitter\.com|x\.com|instagram\.com|tiktok\.com|facebook\.com|soundcloud\.com|spotify\.com|acast\.com|megaphone\.fm|audioboom\.com|apple\.com|datawrapper\.(?:de|dwcdn\.net)|dwcdn\.net|flourish\.studio|infogram\.com|documentcloud\.org|scribd\.com|openstreetmap\.org|google\.[a-z.]+\/maps|archive\.org|wikimedia\.org|twitch\.tv|bbc\.co\.uk|reddit\.com|bsky\.app|threads\.net)/i;

/** null when the page has no story that can be told from the rest. */
export function findPageBody(html: string): PageBody | null {
  const document = documentOf(html);
  const article = new Readability(document, {
    keepClasses: true,
    charThreshold: 250,
    allowedVideoRegex: storyEmbeds,
  }).parse();
  if (article === null || typeof article.content !== 'string') return null;
  return {
    html: article.content,
    byline: article.byline?.replaceAll(/\s+/g, ' ').trim() || null,
    title: article.title?.trim() || null,
  };
}

/** The reading view asks for a page with a body, and editors of sites give out pieces without. */
function documentOf(html: string) {
  const { document } = parseHTML(html);
  return document.documentElement?.localName === 'html' && document.querySelector('body') !== null
    ? document
    : parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;
}
