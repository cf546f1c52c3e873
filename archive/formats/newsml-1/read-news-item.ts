import { languageTag } from '../language-tag.ts';
import { withBodyImages } from '../wire/story-body.ts';
import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { urgencyOf } from '../wire/wire-fields.ts';
import { emptyStory, statusOf, type WireStory } from '../wire/wire-story.ts';
import { saidIn } from '../xml/said-in.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { XmlUse } from '../xml/xml-use.ts';
import { componentContents } from './component-contents.ts';
import { componentsIn, languageOf, type PlacedComponent, storyComponents } from './components.ts';

export interface ReadNewsItem {
  readonly story: WireStory;
  readonly notes: StoryNotes;
}

/** The stories of a news item: one, or one for each language. */
export function readNewsItem(item: XmlElement, newNotes: () => StoryNotes): ReadNewsItem[] {
  const placed = storyComponents(item);
  return placed.map((one) => {
    const notes = newNotes();
    return { story: readStory(item, one, placed.length > 1, notes), notes };
  });
}

function readStory(
  item: XmlElement,
  { component, within }: PlacedComponent,
  isOneOfSeveral: boolean,
  notes: StoryNotes,
): WireStory {
  const use = new XmlUse();
  // Outer components tell what inner ones leave unsaid; deeper ones tell of their own contents.
  const inner = componentsIn(component).filter(
    (one) => one === component || holdsHeadline(one, component),
  );
  const chain = [...inner, ...[...within].reverse()];
  const lines = chain.flatMap((one) => childOf(one, 'NewsLines') ?? []);
  const all = (name: string) => distinct(lines.flatMap((one) => use.lines(childrenOf(one, name))));
  const parts = chain.flatMap((one) => childOf(one, 'DescriptiveMetadata') ?? []);
  const admin = chain.flatMap((one) => childOf(one, 'AdministrativeMetadata') ?? []);
  const contents = componentContents(component, use, notes, saidIn([...lines, ...admin]));

  const [headline = contents.headline, ...otherHeadlines] = all('HeadLine');
  for (const other of otherHeadlines) if (other !== headline) notes.dropped('HeadLine', other);
  const [subheadline = contents.subheadline] = all('SubHeadLine');
  const identification = childOf(item, 'Identification');
  const management = childOf(item, 'NewsManagement');
  const formal = (element: XmlElement | null) => use.attribute(element, 'FormalName');
  const parties = (name: string) =>
    admin.flatMap((one) =>
      childrenOf(one, name).flatMap((role) =>
        childrenOf(role, 'Party').flatMap((party) => {
          const comment = use.line(childOf(role, 'Comment'));
          if (comment !== null) notes.dropped(`${name}/Comment`, comment);
          const told = formal(party);
          if (name === 'Creator' && /editor/i.test(use.attribute(party, 'Topic') ?? '')) {
            notes.dropped('Creator (editor)', told);
            return [];
          }
          return told ?? [];
        }),
      ),
    );
  const byLines = all('ByLine');
  const bylines = byLines.map((line) => notes.byline('ByLine', line));
  const creators = distinct(parties('Creator')).map((line) => notes.byline('Creator', line));
  const told = bylines.length > 0 ? bylines : creators;
  if (bylines.length > 0)
    for (const name of creators.flatMap(({ names }) => names)) notes.dropped('Creator', name);
  for (const name of parties('Contributor')) notes.dropped('Contributor', name);
  const sources = distinct([
    ...parties('Source'),
    ...parties('Provider'),
    ...told.flatMap(({ source }) => source ?? []),
  ]);
  const provider = use.line(childOf(identification, 'NewsIdentifier', 'ProviderId'));
  const sourceName = sources[0] ?? provider;
  for (const other of sources.slice(1)) notes.dropped('Provider', other);

  const [dateline = null, ...datelines] = all('DateLine');
  for (const other of datelines) notes.dropped('DateLine', other);
  const origin = placeOf(use, parts);
  const place = origin ?? (dateline !== null && !/\d/.test(dateline) ? dateline : null);
  const first = use.line(childOf(management, 'FirstCreated'));
  const revised = use.line(childOf(management, 'ThisRevisionCreated'));
  const published =
    notes.date('published', 'FirstCreated', first) ??
    notes.date('published', 'ThisRevisionCreated', revised);
  const at =
    first !== null && revised !== null && revised !== first
      ? notes.date('updates', 'ThisRevisionCreated', revised)
      : null;
  const future = embargoOf(use, management);
  const codes = parts.flatMap((one) =>
    childrenOf(one, 'SubjectCode').flatMap((code) =>
      childrenOf(code).flatMap((subject) => formal(subject) ?? []),
    ),
  );
  const keywords = parts.flatMap((one) =>
    childrenOf(one, 'Property').flatMap((property) => {
      if (!/^keywords?$/i.test(attributeOf(property, 'FormalName') ?? '')) return [];
      formal(property);
      use.attribute(property, 'Role');
      return use.attribute(property, 'Value') ?? [];
    }),
  );
  const others = chain.flatMap((one) =>
    childrenOf(one, 'Metadata').flatMap((metadata) =>
      childrenOf(metadata, 'Property').flatMap((property) => {
        if (!/keyword/i.test(attributeOf(property, 'FormalName') ?? '')) return [];
        formal(property);
        return use.attribute(property, 'Value') ?? [];
      }),
    ),
  );
  const associated = childrenOf(management, 'AssociatedWith').flatMap((one) => {
    const href = use.attribute(one, 'NewsItem');
    return href === null ? [] : [{ title: use.line(one), href }];
  });
  const rights = chain.flatMap((one) => childOf(one, 'RightsMetadata') ?? []);
  const usage = rights.flatMap((one) =>
    childrenOf(one, 'UsageRights').flatMap((terms) => use.lines(childrenOf(terms))),
  );
  const holders = rights.flatMap((one) =>
    childrenOf(one, 'Copyright').flatMap((copyright) => use.line(copyright) ?? []),
  );
  const urgency = childOf(management, 'Urgency');
  const edNotes = [
    ...childrenOf(management, 'Instruction').flatMap((one) => use.line(one) ?? formal(one) ?? []),
    ...newsLineNotes(use, lines),
    ...editorialInfo(use, admin),
    ...contents.notes,
  ];
  const slugline = all('SlugLine');
  const story: WireStory = {
    ...emptyStory,
    headline: headline ?? null,
    standfirst: contents.standfirst,
    byline: distinct(told.length > 0 ? told.flatMap(({ names }) => names) : contents.byline),
    published,
    updates: at === null || at === published ? [] : [{ at, kind: 'update', note: null }],
    place,
    language: tagOf(
      languageOf(component) ??
        inner.map(languageOf).find((language) => language !== null) ??
        parts.map((one) => attributeOf(childOf(one, 'Language'), 'FormalName'))[0] ??
        item.attributes['xml:lang'] ??
        within.map(languageOf).at(-1) ??
        null,
    ),
    images: withBodyImages(contents.images, contents.body.images),
    links: [...associated, ...contents.links],
    notes: distinct(edNotes),
    source: {
      name: sourceName,
      uri: null,
      guid: guidOf(use, identification, component, isOneOfSeveral),
    },
    tags: distinct([...all('KeywordLine'), ...keywords, ...others]),
    body: contents.body.body,
    subjects: notes.subjects(distinct(codes)),
    status: statusOf(formal(childOf(management, 'Status'))),
    embargo: notes.date('embargo', 'FutureStatus', future),
    wire: {
      slugline: slugline.join(' / ') || null,
      urgency: urgencyOf(formal(urgency) ?? use.line(urgency)),
      genres: distinct(
        parts.flatMap((one) => childrenOf(one, 'Genre').flatMap((genre) => formal(genre) ?? [])),
      ),
      subheadline: subheadline ?? null,
      dateline: dateline !== place ? dateline : null,
      creditLine: all('CreditLine').join(' / ') || null,
      copyright: all('CopyrightLine').join(' ') || distinct(holders).join(' ') || null,
      usageTerms: distinct([...all('RightsLine'), ...usage]).join(' ') || null,
    },
  };
  for (const one of parts) for (const language of childrenOf(one, 'Language')) formal(language);
  formal(childOf(management, 'NewsItemType'));
  const leave = within.length > 0 ? ownParts(item, component, within) : item;
  notes.fields.push(...use.left(leave));
  return story;
}

/** In small letters, as others write it. */
function tagOf(language: string | null): string | null {
  return languageTag(language) ?? language;
}

/** A component below another that tells the story's own headline rather than one of a picture. */
function holdsHeadline(one: XmlElement, top: XmlElement): boolean {
  if (childOf(top, 'NewsLines', 'HeadLine') !== null) return false;
  const role = attributeOf(childOf(one, 'Role'), 'FormalName')?.toLowerCase() ?? '';
  return !/photo|picture|image|video|audio|logo|graphic|caption|supporting|supplement/.test(role);
}

/** The item without the stories beside this one. */
function ownParts(
  item: XmlElement,
  component: XmlElement,
  within: readonly XmlElement[],
): XmlElement {
  const keep = new Set<XmlElement>([component, ...within]);
  const pruned = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((child) => {
      if (typeof child === 'string' || child.name !== 'NewsComponent') return [child];
      if (child === component) return [child];
      return keep.has(child) ? [pruned(child)] : [];
    }),
  });
  return pruned(item);
}

/** Without the revision, so that the next one is the same story. */
function guidOf(
  use: XmlUse,
  identification: XmlElement | null,
  component: XmlElement,
  isOneOfSeveral: boolean,
): string | null {
  const identifier = childOf(identification, 'NewsIdentifier');
  const revision = childOf(identifier, 'RevisionId');
  const number = use.line(revision);
  const update = use.attribute(revision, 'Update') ?? '';
  use.attribute(revision, 'PreviousRevision');
  const line = (name: string) => use.line(childOf(identifier, name));
  const [provider, date, id, written] = [
    line('ProviderId'),
    line('DateId'),
    line('NewsItemId'),
    line('PublicIdentifier'),
  ];
  const whole =
    written ??
    (id === null ? null : `urn:newsml:${[provider, date, id].filter(Boolean).join(':')}`);
  const ending = [`:${number}${update}`, `:${number}`].find((end) => whole?.endsWith(end));
  const guid =
    ending === undefined || number === null ? whole : (whole?.slice(0, -ending.length) ?? null);
  const duid = use.attribute(component, 'Duid');
  return isOneOfSeveral && duid !== null ? `${guid ?? ''}#${duid}` : guid;
}

function placeOf(use: XmlUse, parts: readonly XmlElement[]): string | null {
  for (const location of parts.flatMap((one) => childrenOf(one, 'Location'))) {
    use.attribute(location, 'HowPresent');
    const values = ['City', 'SubLocation', 'CountryArea', 'Country'].flatMap((name) =>
      childrenOf(location, 'Property').flatMap((property) => {
        if (attributeOf(property, 'FormalName') !== name) return [];
        const value = attributeOf(property, 'Value');
        if (value === null) return [];
        use.attribute(property, 'FormalName');
        if (name === 'City') use.attribute(property, 'Value');
        return [{ name, value }];
      }),
    );
    const city = values.find(({ name }) => name === 'City');
    if (city !== undefined) return city.value;
    const line = use.line(location);
    if (line !== null) return line;
  }
  return null;
}

/** When an item that may not be published yet will be. */
function embargoOf(use: XmlUse, management: XmlElement | null): string | null {
  const change = childOf(management, 'StatusWillChange');
  const isRelease = /usable/i.test(
    attributeOf(childOf(change, 'FutureStatus'), 'FormalName') ?? '',
  );
  if (!isRelease) return null;
  use.attribute(childOf(change, 'FutureStatus'), 'FormalName');
  return use.line(childOf(change, 'DateAndTime'));
}

function newsLineNotes(use: XmlUse, lines: readonly XmlElement[]): string[] {
  return lines.flatMap((one) =>
    childrenOf(one, 'NewsLine').flatMap((line) => {
      const type = attributeOf(childOf(line, 'NewsLineType'), 'FormalName') ?? '';
      if (!/advisory|note|correction|instruction/i.test(type)) return [];
      use.attribute(childOf(line, 'NewsLineType'), 'FormalName');
      return use.lines(childrenOf(line, 'NewsLineText'));
    }),
  );
}

function editorialInfo(use: XmlUse, admin: readonly XmlElement[]): string[] {
  return admin.flatMap((one) =>
    childrenOf(one, 'Property').flatMap((property) => {
      if (
        !/^(?:EditorialInfo|EdNote|EditorialNote)$/i.test(attributeOf(property, 'FormalName') ?? '')
      )
        return [];
      use.attribute(property, 'FormalName');
      return use.attribute(property, 'Value') ?? [];
    }),
  );
}
