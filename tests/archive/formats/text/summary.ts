import type { Assembled } from '../../../../archive/formats/text/assemble.ts';
import type { StoryCase } from './story-cases.ts';

/** The result in the words of an expectation. */
export function summary({ draft, warnings }: Assembled, expected: StoryCase['expected']) {
  const blocks = draft.body.split('\n\n').filter((block) => block !== '');
  const subheads = blocks.filter((block) => block.startsWith('## '));
  return {
    headline: draft.headline,
    standfirst: draft.standfirst,
    byline: draft.byline,
    published: draft.published,
    updates: draft.updates,
    section: draft.section,
    place: draft.place,
    language: draft.language,
    source: draft.source && { name: draft.source.name, uri: draft.source.uri },
    images: draft.images.map(({ caption, alt, credit, creator, lead }) => {
      return { caption, alt, credit, creator, lead };
    }),
    links: draft.links,
    notes: draft.notes,
    tags: draft.tags,
    paragraphs: blocks.length - subheads.length,
    subheads: subheads.map((subhead) => subhead.slice(3)),
    ...(expected.bodyStarts === undefined
      ? {}
      : { bodyStarts: draft.body.slice(0, expected.bodyStarts.length) }),
    dropped: expected.dropped.filter((text) =>
      warnings.some((warning) => warning.message.includes(text)),
    ),
    ambiguous: warnings
      .filter((warning) => warning.code === 'date-ambiguous')
      .map((warning) => warning.field),
    zone: expected.zone,
  };
}
