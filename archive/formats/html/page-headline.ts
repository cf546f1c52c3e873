import type { PageFacts } from './page-facts.ts';
import type { PageParts } from './page-parts.ts';

/** What stands between a headline and the name of the site in a title. */
const separators = /\s+(?:[|•·»«›/\\–—-]|::?)\s+|\s*[|»]\s*|(?<=\S):\s+/u;

/**
 * The headline of a page. What the story's own metadata says comes first; then the heading that the
 * title repeats, the title made for sharing, a sole heading, and the title without the site's name.
 */
export function headlineOf(
  thing: PageFacts,
  metas: PageFacts,
  parts: PageParts,
  site: string | null,
): string | null {
  const titles = [metas.headline, parts.title].flatMap((title) => title ?? []);
  const shown = parts.headings.filter((heading) => site === null || key(heading) !== key(site));
  if (thing.headline !== null) {
    const whole = [...shown, ...titles].find((title) => isCutShort(thing.headline ?? '', title));
    return withoutSite(whole ?? thing.headline, site);
  }
  const [repeated] = shown
    .filter((heading) => titles.some((title) => holds(title, heading)))
    .sort((a, b) => b.length - a.length);
  if (repeated !== undefined) return repeated;
  const title = titles.find((one) => site === null || key(one) !== key(site));
  return title === undefined ? (shown[0] ?? null) : withoutSite(title, site);
}

/** JSON-LD cuts headlines at 110 signs, as Google once asked. */
function isCutShort(headline: string, title: string): boolean {
  const stem = headline.replace(/\s*(?:…|\.{3})$/, '');
  return stem !== headline && stem.length > 20 && key(title).startsWith(key(stem));
}

/** A title repeats a heading as one of its pieces, or as most of what it says. */
function holds(title: string, heading: string): boolean {
  const whole = key(title);
  const part = key(heading);
  if (part === '' || !whole.includes(part)) return false;
  return (
    2 * part.length >= whole.length || title.split(separators).some((one) => key(one) === part)
  );
}

/** `Port opens again | The Courier` without the paper. */
function withoutSite(title: string, site: string | null): string {
  if (site === null) return title;
  const pieces = title.split(separators);
  if (pieces.length < 2) return title;
  const last = pieces.at(-1) ?? '';
  const first = pieces[0] ?? '';
  if (key(last) === key(site))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|•·»«›/\\–—:-]+$/u, '');
  if (key(first) === key(site))
    return title.slice(first.length).replace(/^[\s|•·»«›/\\–—:-]+/u, '');
  return title;
}

function key(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
