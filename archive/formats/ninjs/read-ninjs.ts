import { updateKinds } from '../../article/article.ts';
import { linkTarget } from '../html/markdown-text.ts';
import { withoutHeading } from '../html/without-heading.ts';
import { isJsonObject, type JsonObject, JsonUse } from '../json/json-use.ts';
import {
  bodyOfHtml,
  bodyOfText,
  looksLikeHtml,
  type StoryBody,
  withBodyImages,
} from '../wire/story-body.ts';
import type { StoryNotes } from '../wire/story-notes.ts';
import { urgencyOf } from '../wire/wire-fields.ts';
import { statusOf, type WireImage, type WireStory } from '../wire/wire-story.ts';
import { datesOf } from './ninjs-dates.ts';
import { ninjsImage, renditionOf, renditionsOf, usageTermsOf } from './ninjs-image.ts';
import { peopleOf } from './ninjs-people.ts';
import { ninjsSubjects } from './ninjs-subjects.ts';
import { type NinjsText, textOfRole, textsOf } from './ninjs-texts.ts';
import { type OwnValues, ownValues } from './own-values.ts';

export interface ReadNinjs {
  readonly story: WireStory;
  /** Whole stories within this one, which links to them. */
  readonly stories: readonly JsonObject[];
}

/**
 * A news object of any version, by the names that the versions have had: 1.x flat and in lower case,
 * 2.x in lists, 3.x in lists and camel case.
 */
export function readNinjs(object: JsonObject, notes: StoryNotes): ReadNinjs {
  const use = new JsonUse();
  const own = ownValues(use, object);
  const type = use.text(object, 'type')?.toLowerCase() ?? 'text';
  const standard = use.value(object, 'standard', '$standard');
  if (isJsonObject(standard)) use.whole(standard);
  if (own.isOwn) for (const name of ['representationType', 'version']) use.text(object, name);

  const headlines = textsOf(use, object, 'headline');
  const descriptions = textsOf(use, object, 'description');
  const bodies = textsOf(use, object, 'body');
  const subheadline = textOfRole(headlines, ['sub', 'subheadline', 'deck']);
  const headline =
    textOfRole(headlines, ['main', '']) ?? headlines.find((text) => text !== subheadline) ?? null;
  const title = use.text(object, 'title');
  const isPicture = type === 'picture' || type === 'graphic';
  const { byline, sourceName } = peopleOf(use, object, notes, own);
  const dates = datesOf(use, object, notes, own, descriptions);
  const { tags, subjects, section, genres } = ninjsSubjects(use, object, notes);

  const images: WireImage[] = [];
  const renditions = new Map<string, WireImage>();
  const links: { title: string | null; href: string | null }[] = [];
  const stories: JsonObject[] = [];
  const summary = summaryOf(descriptions, isPicture);
  if (isPicture) {
    const texts = descriptions.filter((text) => text !== summary);
    images.push({ ...ninjsImage(use, object, notes, texts), lead: true });
  } else links.push(...mediaLinks(use, object, notes));
  for (const association of use.objects(object, 'associations')) {
    const kind = use.text(association, 'type')?.toLowerCase() ?? '';
    if (kind === 'picture' || kind === 'graphic' || (kind === '' && hasPicture(association))) {
      const texts = textsOf(use, association, 'description');
      const image = ninjsImage(use, association, notes, texts);
      for (const href of renditionsOf(association)) renditions.set(href, image);
      if (saysSomething(image) || isOwn(association)) images.push(image);
      else links.push(linkOf(use, association));
      associationRest(use, association);
    } else {
      links.push(linkOf(use, association));
      if (holdsText(association)) {
        use.whole(association);
        stories.push(association);
      } else links.push(...mediaLinks(use, association, notes));
    }
  }

  const body = withBestRenditions(bodyOf(bodies, notes), renditions);
  if (!isPicture) {
    const kept = [summary, textOfRole(descriptions, ['creditline'])];
    for (const text of descriptions)
      if (!kept.includes(text) && !isUpdate(text, own))
        notes.dropped(
          `descriptions ${text.role}`,
          text.value,
          repeatedIn(text.value, [summary?.value, body.body]),
        );
  }
  for (const text of headlines)
    if (text !== headline && text !== subheadline)
      notes.dropped(
        `headlines ${text.role}`,
        text.value,
        repeatedIn(text.value, [headline?.value]),
      );
  if (title !== null && headline !== null)
    notes.dropped('title', title, repeatedIn(title, [headline.value]));

  const uri = use.text(object, 'uri', 'guid');
  const sources = sourcesOf(use, object, notes);
  const address = own.isOwn ? sources.uri : (sources.uri ?? (isAddress(uri) ? uri : null));
  const edNote = use.text(object, 'edNote');
  const place = use.text(object, 'located') ?? own.place ?? datelineCity(use, object);
  use.value(object, 'expires');
  const story: WireStory = {
    headline: headline === null ? title : plainOf(headline),
    standfirst: summary === null ? null : plainOf(summary),
    byline,
    published: dates.published,
    updates: dates.updates,
    section,
    place,
    language: use.text(object, 'language'),
    images: withBodyImages(images, body.images),
    links,
    notes: own.notes.length > 0 ? own.notes : edNote === null ? [] : [edNote],
    source: { name: sources.name ?? sourceName, uri: address, guid: own.guid ?? uri },
    tags,
    body: own.isOwn ? body.body : withoutHeading(body.body, [headline?.value ?? title]),
    subjects,
    status: statusOf(use.text(object, 'pubStatus')),
    embargo:
      own.dates.embargoedUntil ??
      notes.date('embargo', 'embargoed', use.text(object, 'embargoedUntil', 'embargoed')),
    wire: {
      slugline: use.text(object, 'slugline'),
      urgency: urgencyOf(use.text(object, 'urgency')),
      genres,
      subheadline: subheadline?.value ?? null,
      dateline: own.dateline,
      ...(isPicture
        ? {}
        : {
            creditLine: textOfRole(descriptions, ['creditline'])?.value ?? null,
            copyright: use.text(object, 'copyrightNotice'),
            copyrightHolder: use.text(object, 'copyrightHolder'),
            usageTerms: usageTermsOf(use, object),
            expires:
              own.dates.expires ??
              notes.date('wire.expires', 'expires', use.text(object, 'expires')),
          }),
    },
  };
  if (own.dates.embargoedUntil !== null) use.value(object, 'embargoedUntil');
  notes.fields.push(...use.left(object));
  return { story, stories };
}

/** The description that is the standfirst; those of a picture are its caption, unless they say otherwise. */
function summaryOf(descriptions: readonly NinjsText[], isPicture: boolean): NinjsText | null {
  if (isPicture) return textOfRole(descriptions, ['summary', 'abstract']);
  return (
    textOfRole(descriptions, ['summary', 'abstract', 'main', 'text', 'short', '', 'html']) ??
    descriptions.find(({ role }) => !knownDescriptions.has(role.toLowerCase())) ??
    null
  );
}

/** Roles of descriptions that are no standfirst. */
const knownDescriptions = new Set(['caption', 'creditline', 'alttext', ...updateKinds]);

/** The best of several bodies; the others say the same. */
function bodyOf(bodies: readonly NinjsText[], notes: StoryNotes): StoryBody {
  const best = [...bodies].sort((a, b) => rankOf(b) - rankOf(a))[0];
  if (best === undefined) return { body: '', images: [] };
  for (const other of bodies)
    if (other !== best) notes.dropped(`bodies ${other.role}`, other.value, 'repeated');
  if (rankOf(best) === 4) return { body: best.value, images: [] };
  if (rankOf(best) === 3) {
    notes.changed('body', best.value, 'Markdown', 'converted');
    return bodyOfHtml(best.value, notes);
  }
  return { body: bodyOfText(best.value), images: [] };
}

/** A text shows a smaller rendition of a picture that is with it: it is the same picture. */
function withBestRenditions(
  { body, images }: StoryBody,
  renditions: ReadonlyMap<string, WireImage>,
): StoryBody {
  let text = body;
  for (const { file } of images) {
    const best = renditions.get(file ?? '')?.file ?? null;
    if (file !== null && best !== null)
      text = text.replaceAll(`](${linkTarget(file)})`, `](${linkTarget(best)})`);
  }
  return { body: text, images: images.filter(({ file }) => !renditions.has(file ?? '')) };
}

function rankOf({ contentType, role, value }: NinjsText): number {
  if (/markdown/i.test(contentType)) return 4;
  if (/html/i.test(contentType)) return 3;
  if (/xml/i.test(contentType)) return 0;
  if (/html|richtext/i.test(role) || (contentType === '' && looksLikeHtml(value))) return 3;
  return /plain/i.test(contentType) || /text|main/i.test(role) ? 2 : 1;
}

function plainOf({ value, role, contentType }: NinjsText): string {
  if (!/html/i.test(`${role} ${contentType}`) || !/[<&]/.test(value)) return value;
  return value
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function isUpdate({ role }: NinjsText, own: OwnValues): boolean {
  return own.isOwn && updateKinds.some((kind) => kind === role);
}

function sourcesOf(use: JsonUse, object: JsonObject, notes: StoryNotes) {
  const sources = use.objects(object, 'infoSources', 'infosource').map((entry) => ({
    name: use.text(entry, 'name'),
    uri: use.text(entry, 'uri') ?? use.text(entry, 'literal'),
    role: use.text(entry, 'role', 'rel'),
  }));
  const [first, ...others] = sources;
  for (const { name } of others)
    notes.dropped('infoSources', name, name === first?.name ? 'repeated' : 'no-place');
  return { name: first?.name ?? use.text(object, 'source'), uri: first?.uri ?? null };
}

function linkOf(use: JsonUse, association: JsonObject) {
  const headlines = textsOf(use, association, 'headline');
  const uri = use.text(association, 'uri', 'guid');
  const altIds = use.objects(association, 'altIds');
  const ownHref = altIds.find(({ role }) => role === 'newsroom:href');
  const noHref = altIds.some(({ role }) => role === 'newsroom:no-href');
  for (const alt of altIds) if (String(alt.role).startsWith('newsroom:')) use.whole(alt);
  associationRest(use, association);
  const title = headlines[0]?.value ?? use.text(association, 'title');
  const href = ownHref === undefined ? uri : String(ownHref.value);
  return { title, href: noHref ? null : href };
}

/** Sounds and films cannot be kept; they are linked to. */
function mediaLinks(use: JsonUse, object: JsonObject, notes: StoryNotes) {
  const rendition = renditionOf(use, object, false, notes);
  return rendition === null ? [] : [{ title: use.text(object, 'title'), href: rendition }];
}

function associationRest(use: JsonUse, association: JsonObject): void {
  for (const name of ['type', 'uri', 'guid', 'name', 'rel', 'standard'])
    use.text(association, name);
}

function saysSomething({ lead: _lead, ...image }: WireImage): boolean {
  return Object.values(image).some((value) => value !== null);
}

/** `toNinjs` names pictures so: one that says nothing is still a picture of the story. */
function isOwn({ uri, name }: JsonObject): boolean {
  return /:picture:\d+$/.test(String(uri)) && /^picture-\d+$/.test(String(name));
}

function hasPicture(association: JsonObject): boolean {
  const renditions = association.renditions;
  return (
    renditions != null && /image\/|\.(?:jpe?g|png|gif|webp)\b/i.test(JSON.stringify(renditions))
  );
}

function holdsText(association: JsonObject): boolean {
  return Object.keys(association).some((key) => /^(?:bodies|body(?:_|$))/i.test(key));
}

function repeatedIn(value: string, texts: readonly (string | null | undefined)[]) {
  return texts.some((text) => text?.includes(value)) ? 'repeated' : 'no-place';
}

/** As AP says where a story was written. */
function datelineCity(use: JsonUse, object: JsonObject): string | null {
  const location = use.value(object, 'datelinelocation');
  return isJsonObject(location) ? use.text(location, 'city') : null;
}

function isAddress(text: string | null): boolean {
  return text !== null && /^https?:\/\//i.test(text);
}
