import { placeInLine } from '../text/datelines.ts';
import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { subjectOfCode } from '../wire/subject-codes.ts';
import { urgencyOf } from '../wire/wire-fields.ts';
import { emptyStory, statusOf, type WireStory } from '../wire/wire-story.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  spacedLine,
  type XmlElement,
} from '../xml/xml-element.ts';
import { XmlUse } from '../xml/xml-use.ts';
import { nitfBody } from './nitf-body.ts';
import { nitfByline } from './nitf-byline.ts';
import { nitfHtml } from './nitf-html.ts';
import { nitfMeta } from './nitf-meta.ts';

/** A whole NITF document. */
export function readNitf(nitf: XmlElement, notes: StoryNotes): WireStory {
  const use = new XmlUse();
  const head = childOf(nitf, 'head');
  const docdata = childOf(head, 'docdata');
  const body = childOf(nitf, 'body');
  const bodyHead = childOf(body, 'body.head');
  for (const name of ['version', 'baselang', 'change.date', 'change.time', 'uno'])
    use.attribute(nitf, name);
  const meta = nitfMeta(use, head);

  const hedline = childOf(bodyHead, 'hedline');
  const headline = use.line(childOf(hedline, 'hl1'));
  const subheadlines = use.lines(childrenOf(hedline, 'hl2'));
  const title = use.line(childOf(head, 'title'));
  if (headline !== null)
    notes.dropped('head/title', title, title === headline ? 'repeated' : 'no-place');
  for (const line of subheadlines) if (line === headline) notes.dropped('hl2', line, 'repeated');
  const contents = [
    ...childrenOf(body, 'body.content'),
    ...childrenOf(body, 'body.end').filter(hasText),
  ];
  const inBody = nitfBody(contents, use, notes);
  const abstracts = childrenOf(bodyHead, 'abstract');
  const byline = nitfByline(use, bodyHead, contents, notes);
  const place = placeOf(use, bodyHead, notes);
  const pubdata = childOf(head, 'pubdata');
  const dates = datesOf(use, docdata, pubdata, notes);
  const { tags, subjects, section, genres } = codesOf(use, head, docdata, notes);
  const copyright = childOf(docdata, 'doc.copyright');
  const docId = childOf(docdata, 'doc-id');
  const guid = use.attribute(docId, 'id-string');
  const distributor = use.line(childOf(bodyHead, 'distributor'));
  const from = childrenOf(childOf(docdata, 'del-list'), 'from-src').flatMap((source) => {
    use.attribute(source, 'level-number');
    return use.attribute(source, 'src-name') ?? [];
  });
  const registrar = use.attribute(docId, 'regsrc');
  const sources = distinct([
    ...(distributor === null ? [] : [distributor]),
    ...from,
    ...(registrar === null ? [] : [registrar]),
    ...(byline.source === null ? [] : [byline.source]),
    use.attribute(pubdata, 'name') ?? '',
  ]);
  for (const other of sources.slice(1)) notes.dropped('del-list', other);

  const story: WireStory = {
    ...emptyStory,
    headline: headline ?? title,
    standfirst: textOf(use, abstracts, notes),
    byline: byline.names,
    published: dates.published,
    updates: dates.updates,
    section,
    place: place.place,
    language: languageOf(use, nitf, body),
    images: inBody.images,
    links: inBody.links,
    notes: notesOf(use, docdata, bodyHead),
    source: { name: sources[0] ?? null, uri: addressIn(use, pubdata), guid },
    tags,
    body: inBody.body,
    subjects,
    status: statusOf(use.attribute(docdata, 'management-status')),
    embargo: dates.embargo,
    wire: {
      slugline:
        use.attribute(childOf(docdata, 'du-key'), 'key') ??
        use.line(childOf(bodyHead, 'slugline')) ??
        keywordOf(use, head),
      urgency: urgencyOf(use.attribute(childOf(docdata, 'urgency'), 'ed-urg')),
      genres,
      subheadline: subheadlines.filter((line) => line !== headline).join(' – ') || null,
      dateline: place.dateline,
      copyright: copyrightOf(use, copyright, bodyHead),
      copyrightHolder: use.attribute(copyright, 'holder'),
      usageTerms: usageOf(use, docdata, bodyHead),
      expires: dates.expires,
    },
  };
  use.attribute(childOf(docdata, 'du-key'), 'version');
  notes.fields.push(...use.left(nitf));
  if (!meta.isOwn) return story;
  // Read as anything else, it said the same in another form: nothing of that is news.
  notes.fields.length = 0;
  notes.warnings.length = 0;
  notes.notes.length = 0;
  return { ...story, ...meta.story };
}

function addressIn(use: XmlUse, pubdata: XmlElement | null): string | null {
  const address = attributeOf(pubdata, 'ex-ref');
  return address !== null && /^https?:/i.test(address) ? use.attribute(pubdata, 'ex-ref') : null;
}

/** As agencies have it that came from ANPA 1312. */
function keywordOf(use: XmlUse, head: XmlElement | null): string | null {
  const meta = childrenOf(head, 'meta').find(
    ({ attributes }) => attributes.name === 'anpa-keyword',
  );
  use.whole(meta ?? null);
  return meta?.attributes.content ?? null;
}

function hasText(element: XmlElement): boolean {
  return element.children.length > 0;
}

function textOf(use: XmlUse, elements: readonly XmlElement[], notes: StoryNotes): string | null {
  const html = elements.map((element) => {
    use.whole(element);
    return nitfHtml(element, () => {});
  });
  // A standfirst is plain text; Markdown of it would hold escapes.
  const text = elements
    .flatMap((element) => {
      const paragraphs = childrenOf(element, 'p');
      return use.lines(paragraphs.length > 0 ? paragraphs : [element]);
    })
    .join('\n\n');
  if (/<(?:em|strong|a) /.test(html.join('')))
    notes.changed('standfirst', html.join(''), text, 'converted');
  return text || null;
}

function placeOf(use: XmlUse, bodyHead: XmlElement | null, notes: StoryNotes) {
  const dateline = childOf(bodyHead, 'dateline');
  const line = use.line(dateline);
  const location = childOf(dateline, 'location');
  const place = use.line(location) ?? (line === null ? null : placeInLine(line));
  const storyDate = childOf(dateline, 'story.date');
  const day = notes.date('wire.dateline', 'story.date', use.attribute(storyDate, 'norm'));
  if (day !== null && use.line(storyDate) === null) notes.dropped('story.date', day, 'no-place');
  return {
    place: place?.replace(/\s+,/g, ',') ?? null,
    dateline: line !== null && line !== place ? line : null,
  };
}

function datesOf(
  use: XmlUse,
  docdata: XmlElement | null,
  pubdata: XmlElement | null,
  notes: StoryNotes,
) {
  const norm = (name: string) => use.attribute(childOf(docdata, name), 'norm');
  const release = norm('date.release');
  const issue = norm('date.issue') ?? (release === null ? printDay(use, pubdata) : null);
  const status = use.attribute(docdata, 'management-status');
  const issued = notes.date('published', 'date.issue', issue);
  const released = release === issue ? issued : notes.date('embargo', 'date.release', release);
  const isLater = released !== null && issued !== null && released !== issued;
  const isEmbargo = status === 'embargoed' || isLater;
  return {
    published: issued ?? (isEmbargo ? null : released),
    embargo: isEmbargo ? released : null,
    updates: [],
    expires: notes.date('wire.expires', 'date.expire', norm('date.expire')),
  };
}

/** When a paper came out, which is a day: at midnight nothing was printed. */
function printDay(use: XmlUse, pubdata: XmlElement | null): string | null {
  return use.attribute(pubdata, 'date.publication')?.replace(/T000000$/, '') ?? null;
}

function codesOf(
  use: XmlUse,
  head: XmlElement | null,
  docdata: XmlElement | null,
  notes: StoryNotes,
) {
  const tobject = childOf(head, 'tobject');
  const genres = [
    use.attribute(tobject, 'tobject.type'),
    ...childrenOf(tobject, 'tobject.property').map((property) =>
      use.attribute(property, 'tobject.property.type'),
    ),
  ].filter((genre) => genre !== null && !/^(?:news|current)$/i.test(genre));
  const codes = childrenOf(tobject, 'tobject.subject').flatMap((subject) => {
    use.attribute(subject, 'tobject.subject.ipr');
    const code = use.attribute(subject, 'tobject.subject.refnum');
    for (const part of ['type', 'matter', 'detail', 'code'])
      notes.dropped(
        `tobject.subject.${part}`,
        use.attribute(subject, `tobject.subject.${part}`),
        code === null ? 'no-place' : 'repeated',
      );
    return code ?? [];
  });
  const keywords = childrenOf(childOf(docdata, 'key-list'), 'keyword').flatMap(
    (keyword) => use.attribute(keyword, 'key') ?? use.line(keyword) ?? [],
  );
  const identified = childrenOf(childOf(docdata, 'identified-content'));
  const isSubject = (entry: XmlElement) => attributeOf(entry, 'type') === 'subject';
  const classified = identified.filter(isSubject).flatMap((entry) => {
    use.attribute(entry, 'type');
    return use.attribute(entry, 'value') ?? [];
  });
  const subjects = notes.subjects([...codes.map(padded), ...classified]);
  const named = identified
    .filter((entry) => !isSubject(entry))
    .flatMap((entry) => use.line(entry) ?? use.attribute(entry, 'value') ?? []);
  const pubdata = childOf(head, 'pubdata');
  return {
    genres: distinct(genres.flatMap((genre) => genre ?? [])),
    subjects,
    tags: distinct([...keywords, ...named]),
    section: use.attribute(pubdata, 'position.section'),
  };
}

/** Some write the codes as numbers. */
function padded(code: string): string {
  return /^\d{7}$/.test(code) ? subjectOfCode(`0${code}`) : code;
}

function languageOf(use: XmlUse, nitf: XmlElement, body: XmlElement | null): string | null {
  return (
    body?.attributes['xml:lang'] ??
    nitf.attributes['xml:lang'] ??
    use.attribute(nitf, 'baselang') ??
    null
  );
}

function notesOf(use: XmlUse, docdata: XmlElement | null, bodyHead: XmlElement | null): string[] {
  const messages = childrenOf(docdata, 'ed-msg').flatMap((message) => {
    use.attribute(message, 'msg-type');
    return use.attribute(message, 'info') ?? [];
  });
  const corrections = childrenOf(docdata, 'correction').flatMap(
    (correction) => use.attribute(correction, 'info') ?? [],
  );
  const notes = childrenOf(bodyHead, 'note').flatMap((note) => {
    for (const name of ['noteclass', 'type']) use.attribute(note, name);
    return use.line(note) ?? [];
  });
  return distinct([...messages, ...corrections, ...notes]);
}

function copyrightOf(
  use: XmlUse,
  copyright: XmlElement | null,
  bodyHead: XmlElement | null,
): string | null {
  const line = use.line(childOf(bodyHead, 'copyrite'));
  const year = use.attribute(copyright, 'year');
  const holder = use.attribute(copyright, 'holder');
  if (line !== null) return line;
  return holder === null && year === null ? null : `© ${[year, holder].filter(Boolean).join(' ')}`;
}

function usageOf(
  use: XmlUse,
  docdata: XmlElement | null,
  bodyHead: XmlElement | null,
): string | null {
  const rights = childOf(docdata, 'doc.rights');
  const parts = ['type', 'limitations', 'geography'].map((name) => use.attribute(rights, name));
  const written = childOf(bodyHead, 'rights');
  const line = use.line(written) === null || written === null ? null : spacedLine(written);
  return distinct([...parts, line].flatMap((part) => part ?? [])).join(' ') || null;
}
