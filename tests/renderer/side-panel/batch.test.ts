import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId, ContentHash, Failure } from '../../../electron/contract/types.ts';
import {
  type FieldPlan,
  groupByEdits,
  mildestMode,
  previewBatch,
} from '../../../renderer/views/side-panel/batch/batch-plan.ts';
import { type StoryFacts, valuesOf } from '../../../renderer/views/side-panel/batch/story-facts.ts';

type Picture = StoryFacts['images'][number];
const picture: Picture = {
  credit: null,
  creator: null,
  copyright: null,
  usageTerms: null,
  expires: null,
};

function story(
  name: string,
  given: Partial<Pick<StoryFacts, 'images'>> & {
    section?: string | null;
    tags?: readonly string[];
  } = {},
): StoryFacts {
  return {
    id: name as ArticleId,
    hash: name.padEnd(64, '0') as ContentHash,
    headline: name,
    single: {
      section: given.section ?? null,
      place: null,
      language: null,
      status: null,
      published: null,
      embargo: null,
    },
    list: { tags: given.tags ?? [], subjects: [], byline: [] },
    images: given.images ?? [],
  };
}

const section = (mode: 'fill' | 'replace', value: string | null): FieldPlan => ({
  kind: 'single',
  field: 'section',
  mode,
  value,
});
const preview = (
  stories: readonly StoryFacts[],
  plans: readonly FieldPlan[],
  blocked: ReadonlyMap<ArticleId, Failure> = new Map(),
) => previewBatch(stories, plans, blocked);
const changedNames = (stories: readonly StoryFacts[], plans: readonly FieldPlan[]) =>
  preview(stories, plans).changed.map((planned) => planned.story.headline);

describe('a batch of single fields', () => {
  const stories = [story('a', { section: 'News' }), story('b'), story('c', { section: 'Sport' })];

  it('fills only what is empty', () => {
    expect(changedNames(stories, [section('fill', 'Sport')])).toEqual(['b']);
  });

  it('replaces what differs and counts what is already so', () => {
    const found = preview(stories, [section('replace', 'Sport')]);
    expect(found.changed.map(({ story: { headline } }) => headline)).toEqual(['a', 'b']);
    expect(found).toMatchObject({ already: 1, without: 0 });
    expect(found.changed[0]?.changes).toEqual([
      { field: 'section', before: ['News'], after: ['Sport'] },
    ]);
  });

  it('clears values where there are any', () => {
    expect(changedNames(stories, [section('replace', null)])).toEqual(['a', 'c']);
  });

  it('takes a story that says nothing of its status for usable', () => {
    const usable = { kind: 'single', field: 'status', mode: 'replace', value: 'usable' } as const;
    expect(changedNames(stories, [usable])).toEqual([]);
    expect(changedNames(stories, [{ ...usable, value: 'withheld' }])).toEqual(['a', 'b', 'c']);
  });

  it('leaves out what no edit can reach, and counts it where it would be changed', () => {
    const error = { code: 'no-permission', message: 'Protected.' } as const;
    const blocked = new Map(stories.map(({ id }) => [id, error]));
    blocked.delete(stories[0]?.id ?? ('' as ArticleId));
    const found = preview(stories, [section('replace', 'Sport')], blocked);
    expect(found.changed.map(({ story: { headline } }) => headline)).toEqual(['a']);
    expect(found.blocked.map(({ story: { headline } }) => headline)).toEqual(['b']);
    expect(found).toMatchObject({ already: 1, without: 0 });
  });

  it('begins with the mildest way that does anything', () => {
    expect(mildestMode(valuesOf(stories, 'section'))).toBe('fill');
    expect(mildestMode(valuesOf([stories[0] ?? story('x')], 'section'))).toBe('replace');
  });

  it('writes nothing without a plan', () => {
    expect(preview(stories, [])).toEqual({ changed: [], already: 3, without: 0, blocked: [] });
  });
});

describe('a batch of lists', () => {
  const stories = [story('a', { tags: ['Ports', 'sea'] }), story('b', { tags: ['mole'] })];
  const tags = (mode: 'add' | 'remove' | 'replace', ...values: string[]): FieldPlan => ({
    kind: 'list',
    field: 'tags',
    mode,
    values,
  });

  it('adds what is missing, whatever its case', () => {
    expect(changedNames(stories, [tags('add', 'ports')])).toEqual(['b']);
  });

  it('removes without touching the rest', () => {
    const { changed } = preview(stories, [tags('remove', 'PORTS')]);
    expect(changed.map(({ changes }) => changes[0]?.after)).toEqual([['sea']]);
  });

  it('replaces the whole list, an empty one included', () => {
    expect(preview(stories, [tags('replace')]).changed[0]?.edits).toEqual([
      { kind: 'set-list', field: 'tags', values: [] },
    ]);
  });
});

describe('a batch over pictures', () => {
  const stories = [
    story('none'),
    story('two', { images: [{ ...picture, credit: 'EPA' }, picture] }),
    story('one', { images: [{ ...picture, credit: 'EPA' }] }),
  ];
  const credit = (mode: 'fill' | 'replace'): FieldPlan => ({
    kind: 'image',
    field: 'credit',
    mode,
    value: 'EPA',
  });

  it('names each picture that it writes and counts stories without any', () => {
    const found = preview(stories, [credit('replace')]);
    expect(found.changed.map(({ edits }) => edits)).toEqual([
      [{ kind: 'set-image-text', index: 1, field: 'credit', value: 'EPA' }],
    ]);
    expect(found).toMatchObject({ already: 1, without: 1 });
  });

  it('counts a story without pictures as usual when something else is ticked too', () => {
    expect(preview(stories, [credit('fill'), section('fill', 'News')])).toMatchObject({
      already: 0,
      without: 0,
    });
  });
});

describe('sending a batch', () => {
  it('sends every planned story once, with its own edits and the version it was judged by', () => {
    const stories = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 20 });
    const sections = fc.constantFrom('News', 'Sport', null);
    fc.assert(
      fc.property(stories, fc.array(sections), (names, given) => {
        const facts = names.map((name, index) => story(name, { section: given[index] ?? null }));
        const { changed } = preview(facts, [section('replace', 'News')]);
        const sent = groupByEdits(changed).flatMap(({ edits, articles }) =>
          articles.map(({ id, base }) => ({ id, base, edits })),
        );
        const planned = changed.map((one) => ({
          id: one.story.id,
          base: one.story.hash,
          edits: one.edits,
        }));
        expect(sent).toEqual(expect.arrayContaining(planned));
        expect(sent).toHaveLength(planned.length);
      }),
    );
  });

  it('puts stories that get the same edits together', () => {
    const many = Array.from({ length: 100 }, (_, index) => story(`s${index}`));
    expect(groupByEdits(preview(many, [section('fill', 'News')]).changed)).toHaveLength(1);
  });
});
