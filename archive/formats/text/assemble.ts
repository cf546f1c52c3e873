import type { DraftImage, ImportWarning, StoryDraft } from '../reader.ts';
import { escapeHeading, escapeParagraph } from './escape.ts';
import { guessLanguage } from './language.ts';
import { hasKind, type Piece } from './pieces.ts';

export interface Assembled {
  readonly draft: StoryDraft;
  /** ISO 8601, when the text says until when it is embargoed. */
  readonly embargo: string | null;
  readonly warnings: readonly ImportWarning[];
}

type Update = Extract<Piece, { kind: 'update' }>;
type Published = Extract<Piece, { kind: 'published' }>;
type Picture = Extract<Piece, { kind: 'picture' }>;

/** Puts the pieces of all lines, in their order, into the fields of one story. */
export function assemble(lines: readonly (readonly Piece[])[]): Assembled {
  const pieces = lines.flat();
  const published = choosePublished(of(pieces, 'published'));
  const sources = of(pieces, 'source');
  const address = leadingAddress(lines);
  const sourceName = sources.find((piece) => piece.name !== null)?.name ?? null;
  const sourceUri = sources.find((piece) => piece.uri !== null)?.uri ?? address?.href ?? null;
  const body = bodyOf(pieces);
  const sections = of(pieces, 'section');
  const places = of(pieces, 'place');
  const draft: StoryDraft = {
    headline: of(pieces, 'headline')[0]?.text ?? null,
    standfirst: joinText(of(pieces, 'standfirst').map((piece) => piece.text)),
    byline: bylineOf(of(pieces, 'byline')),
    published: published?.at ?? null,
    updates: updatesOf([...of(pieces, 'update'), ...laterDates(pieces, published)]),
    section: sections.at(-1)?.name ?? null,
    place: places[0]?.name ?? null,
    language:
      of(pieces, 'language')[0]?.code ??
      guessLanguage(
        of(pieces, 'body')
          .map((piece) => piece.text)
          .join(' '),
      ),
    images: imagesOf(lines),
    links: of(pieces, 'link')
      .filter((piece) => piece !== address)
      .map(({ title, href }) => ({ title, href })),
    notes: [
      ...of(pieces, 'note').map((piece) => piece.text),
      ...of(pieces, 'published')
        .filter((piece) => piece.by !== 'dateline' && !published?.at.startsWith(piece.at))
        .filter((piece) => !isLater(piece, published))
        .map((piece) => piece.text),
    ],
    source:
      sourceName === null && sourceUri === null
        ? null
        : { name: sourceName, uri: sourceUri, guid: null },
    tags: [...new Set(of(pieces, 'tags').flatMap((piece) => piece.tags))],
    body,
  };
  const embargo = of(pieces, 'embargo')[0]?.at ?? null;
  return { draft, embargo, warnings: warningsOf(pieces, draft) };
}

function of<Kind extends Piece['kind']>(
  pieces: readonly Piece[],
  kind: Kind,
): Extract<Piece, { kind: Kind }>[] {
  return pieces.filter((piece): piece is Extract<Piece, { kind: Kind }> => piece.kind === kind);
}

function joinText(parts: readonly string[]): string | null {
  if (parts.length === 0) return null;
  return parts
    .map((part, index) => {
      const closed = /(?![%&#@])\p{P}$/u.test(part) || index === parts.length - 1;
      return closed ? part : `${part}.`;
    })
    .join(' ');
}

function choosePublished(dates: readonly Published[]): Published | null {
  const found = (['label', 'bare', 'dateline'] as const).map((by) =>
    dates.find((date) => date.by === by),
  );
  return found.find((date) => date !== undefined) ?? null;
}

/** A bare date after the labelled one of publication says when the story was last changed. */
function laterDates(pieces: readonly Piece[], published: Published | null): Update[] {
  return of(pieces, 'published')
    .filter((date) => isLater(date, published))
    .map(({ at }) => ({ kind: 'update', at, update: 'update', note: null }));
}

function isLater(date: Published, published: Published | null): boolean {
  if (date.by !== 'bare' || published?.by !== 'label') return false;
  return (
    date.at.length > 10 &&
    published.at.length > 10 &&
    Date.parse(date.at) > Date.parse(published.at)
  );
}

function bylineOf(bylines: readonly Extract<Piece, { kind: 'byline' }>[]): string[] {
  const signed = bylines.filter((byline) => !byline.fallback);
  const names = (signed.length > 0 ? signed : bylines).flatMap((byline) => byline.names);
  return names.filter((name, index) => {
    return names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index;
  });
}

/** The same time told at the top and at the foot is one update. */
function updatesOf(updates: readonly Update[]): StoryDraft['updates'] {
  const kept: { at: string; kind: (typeof updates)[number]['update']; note: string | null }[] = [];
  for (const { at, update, note } of updates) {
    const closer = (other: Update) => other.at.length > at.length && other.at.startsWith(at);
    if (note === null && updates.some((other) => other.update === update && closer(other)))
      continue;
    const same = kept.find((other) => other.at === at && other.kind === update);
    if (same !== undefined && (note === null || note === same.note)) continue;
    if (same !== undefined && same.note === null) same.note = note;
    else kept.push({ at, kind: update, note });
  }
  return kept;
}

function bodyOf(pieces: readonly Piece[]): string {
  const blocks = pieces.flatMap((piece) => {
    if (piece.kind === 'body') return [escapeParagraph(piece.text)];
    return piece.kind === 'subhead' ? [`## ${escapeHeading(piece.text)}`] : [];
  });
  return blocks.join('\n\n');
}

/** An address above the story is where it was copied from. */
function leadingAddress(
  lines: readonly (readonly Piece[])[],
): Extract<Piece, { kind: 'link' }> | null {
  for (const pieces of lines) {
    if (hasKind(pieces, 'body')) return null;
    for (const piece of pieces) {
      if (piece.kind === 'link' && piece.title === null && piece.href !== null) return piece;
    }
  }
  return null;
}

/** A caption and a credit on neighbouring lines are one picture; the first above the story leads. */
function imagesOf(lines: readonly (readonly Piece[])[]): DraftImage[] {
  const pictures: { picture: Picture; line: number; inHead: boolean }[] = [];
  let inHead = true;
  lines.forEach((pieces, line) => {
    for (const picture of of(pieces, 'picture')) {
      const last = pictures.at(-1);
      if (last !== undefined && isSame(last.picture, picture)) continue;
      const merged =
        last !== undefined && line - last.line <= 1 ? merge(last.picture, picture) : null;
      if (last !== undefined && merged !== null) {
        pictures[pictures.length - 1] = { ...last, picture: merged, line };
      } else pictures.push({ picture, line, inHead });
    }
    if (hasKind(pieces, 'body')) inHead = false;
  });
  return pictures.map(
    ({ picture: { caption, alt, credit, creator, copyright }, ...where }, index) => {
      return {
        file: null,
        caption,
        alt,
        credit,
        creator,
        copyright,
        lead: index === 0 && where.inHead,
      };
    },
  );
}

/** Pages paste a caption twice: below the picture and for those who enlarge it. */
function isSame(first: Picture, second: Picture): boolean {
  const told = second.caption !== null && second.credit !== null;
  return told && first.caption === second.caption && first.credit === second.credit;
}

function merge(first: Picture, second: Picture): Picture | null {
  const clash = (['caption', 'alt', 'credit'] as const).some(
    (field) => first[field] !== null && second[field] !== null,
  );
  if (clash) return null;
  return {
    kind: 'picture',
    caption: first.caption ?? second.caption,
    credit: first.credit ?? second.credit,
    creator: first.creator ?? second.creator,
    copyright: first.copyright ?? second.copyright,
    alt: first.alt ?? second.alt,
  };
}

function warningsOf(pieces: readonly Piece[], draft: StoryDraft): ImportWarning[] {
  const dropped = (field: string | null, text: string): ImportWarning => ({
    code: 'field-dropped',
    field,
    message: `left out: ${text}`,
  });
  const rivals: ImportWarning[] = [];
  for (const { name } of of(pieces, 'section')) {
    if (name !== draft.section) rivals.push(dropped('section', name));
  }
  for (const { name } of of(pieces, 'place')) {
    if (name !== draft.place) rivals.push(dropped('place', name));
  }
  for (const { name, uri } of of(pieces, 'source')) {
    if (name !== null && name !== draft.source?.name) rivals.push(dropped('source.name', name));
    if (uri !== null && uri !== draft.source?.uri) rivals.push(dropped('source.uri', uri));
  }
  for (const { text } of of(pieces, 'headline').slice(1)) rivals.push(dropped('headline', text));
  return [
    ...of(pieces, 'warning').map((piece) => piece.warning),
    ...of(pieces, 'dropped').map((piece) => dropped(null, piece.text)),
    ...of(pieces, 'link-heading').map((piece) => dropped('links', piece.text)),
    ...rivals,
  ];
}
