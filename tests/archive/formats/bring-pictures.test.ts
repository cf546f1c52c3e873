import { describe, expect, it } from 'vitest';
import { bringPictures, type PictureLender } from '../../../archive/formats/bring-pictures.ts';
import { emptyDraft } from '../../../archive/formats/story-item.ts';

/** Every picture is there, and all have one name but for its case. */
const lend: PictureLender = async (written) => ({
  kind: 'bytes',
  bytes: Buffer.from(written),
  name: written.endsWith('1') ? 'Image.JPG' : 'image.jpg',
});

describe('the pictures of a story', () => {
  it('get a name each, that no file system takes for that of another', async () => {
    const body = Array.from({ length: 5000 }, (_, at) => `![](p${at})`).join(' ');
    const { draft, media } = await bringPictures({ ...emptyDraft, body }, lend);
    const names = new Set(media.map(({ path }) => path.toLowerCase()));
    expect(names.size).toBe(5000);
    expect([...draft.body.matchAll(/\(\/media\/undated\/image/gi)]).toHaveLength(5000);
  });

  it.each(['![', '![](<', '![a](', '![\\'])(
    'are sought in %s over and over in one look',
    async (piece) => {
      const body = piece.repeat(200_000);
      expect((await bringPictures({ ...emptyDraft, body }, lend)).media).toEqual([]);
    },
  );
});
