import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../archive/archive-types.ts';
import type { ContentHash } from '../../../archive/article/article.ts';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import { hashOf } from '../../../archive/store/hash.ts';
import {
  body,
  harbour,
  open,
  place,
  story,
  storyId,
  storyPath,
  tag,
  value,
} from '../disasters/support.ts';

const headline = (text: string): ArticleEdit => ({
  kind: 'set-text',
  field: 'headline',
  value: text,
});

const id = storyId(0);

/** Edits the story as it was when its file had that hash. */
async function editFrom(archive: Archive, base: ContentHash, edits: readonly ArticleEdit[]) {
  const target = { kind: 'ids', ids: [id] } as const;
  return value(await archive.edit({ target, edits, base, reason: null }));
}

const hashOnScreen = async (archive: Archive) =>
  value(await archive.article(id, null)).article.hash;

const conflict = (fields: string) => ({
  change: null,
  failed: [{ id, error: { code: 'changed-on-disk', details: { fields } } }],
});

async function archiveOfOne() {
  const folder = await harbour(1);
  const archive = await open(folder);
  const file = join(folder, storyPath(0));
  return { folder, archive, file, text: () => readFile(file, 'utf8') };
}

const theirs = story(0).replace('headline: Story 0', 'headline: Theirs');

describe('an edit of a file that another program has changed', () => {
  it('in the same field is refused and names the field; theirs stays', async () => {
    const { archive, file, text } = await archiveOfOne();
    const base = await hashOnScreen(archive);
    await writeFile(file, theirs);
    expect(await editFrom(archive, base, [headline('Mine'), place('Quay')])).toMatchObject(
      conflict('headline'),
    );
    expect(await text()).toBe(theirs);
    expect(archive.undoState().undo).toBeNull();
  });

  it('is made when the person has seen theirs and wants mine, and undo brings theirs back', async () => {
    const { archive, file, text } = await archiveOfOne();
    await writeFile(file, theirs);
    const seen = await hashOnScreen(archive);
    expect(seen).toBe(hashOf(Buffer.from(theirs)));
    expect(await editFrom(archive, seen, [headline('Mine')])).toMatchObject({ changed: [id] });
    expect(await text()).toBe(theirs.replace('Theirs', 'Mine'));
    value(await archive.undo());
    expect(await text()).toBe(theirs);
  });

  it('in another field is made on top of theirs', async () => {
    const { archive, file, text } = await archiveOfOne();
    const base = await hashOnScreen(archive);
    await writeFile(file, theirs);
    expect(await editFrom(archive, base, [place('Quay'), tag('mole')])).toMatchObject({
      changed: [id],
      failed: [],
    });
    expect(await text()).toContain('headline: Theirs');
    expect(await text()).toContain('place: Quay');
    expect(await text()).toContain('tags: [harbour, mole]');
    value(await archive.undo());
    expect(await text()).toBe(theirs);
  });

  it('of which the earlier version is in the history is judged by that, the body too', async () => {
    const { archive, file, text } = await archiveOfOne();
    const base = await hashOnScreen(archive);
    await editFrom(archive, base, [place('Quay')]);
    await writeFile(file, (await text()).replace('headline: Story 0', 'headline: Theirs'));
    await hashOnScreen(archive);
    expect(await editFrom(archive, base, [place('Mole')])).toMatchObject(conflict('place'));
    expect(await editFrom(archive, base, [headline('Mine')])).toMatchObject(conflict('headline'));
    expect(await editFrom(archive, base, [body('Calm.')])).toMatchObject({ changed: [id] });
    expect(await text()).toContain('Calm.');
    expect(await editFrom(archive, base, [body('Storm.')])).toMatchObject(conflict('body'));
  });

  it('is refused when the version that it began with is not at hand', async () => {
    const { archive, file, text } = await archiveOfOne();
    await writeFile(file, theirs);
    const unknown = hashOf(Buffer.from('nobody knows'));
    expect(await editFrom(archive, unknown, [place('Quay')])).toMatchObject(conflict('place'));
    const base = await hashOnScreen(archive);
    await writeFile(file, story(0));
    // Of what is in memory, the text is not.
    expect(await editFrom(archive, base, [body('Calm.')])).toMatchObject(conflict('body'));
    expect(await text()).toBe(story(0));
  });

  it('into something that is no article is refused, and the file stays as it is', async () => {
    const { archive, file, text } = await archiveOfOne();
    const base = await hashOnScreen(archive);
    await writeFile(file, '---\nheadline: [\n---\n');
    expect((await editFrom(archive, base, [place('Quay')])).failed).toHaveLength(1);
    expect(await text()).toBe('---\nheadline: [\n---\n');
  });
});
