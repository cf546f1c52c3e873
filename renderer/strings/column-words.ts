import type { Words } from '../../electron/contract/strings/format.ts';
import type { StringKey } from '../../electron/contract/strings/strings.ts';
import type { ColumnField } from '../../electron/contract/types.ts';

const keys: Readonly<Record<ColumnField, StringKey>> = {
  headline: 'field.headline',
  standfirst: 'field.standfirst',
  byline: 'field.byline',
  published: 'field.published',
  updated: 'column.updated',
  updates: 'field.updates',
  section: 'field.section',
  place: 'field.place',
  tags: 'field.tags',
  subjects: 'field.subjects',
  language: 'field.language',
  status: 'field.status',
  embargo: 'field.embargo',
  body: 'field.body',
  html: 'column.html',
  image: 'field.images.file',
  caption: 'field.images.caption',
  alt: 'field.images.alt',
  credit: 'field.images.credit',
  creator: 'field.images.creator',
  copyright: 'field.images.copyright',
  usageTerms: 'field.images.usageTerms',
  expires: 'field.images.expires',
  images: 'field.images',
  source: 'field.source',
  uri: 'column.uri',
  guid: 'column.guid',
  links: 'field.links',
  notes: 'field.notes',
  id: 'field.id',
};

/** Everything that a column of a table can be, as a person is offered it. */
export const columnFields = Object.keys(keys) as ColumnField[];

export function columnWords(words: Words, field: ColumnField): string {
  return words(keys[field]);
}
