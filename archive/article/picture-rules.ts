import type { ArticleImage, StoryDate } from './article.ts';
import { creditsAgree } from './credits-agree.ts';
import { latestMoment } from './dates.ts';
import type { ArticleEdit, ImageTextField } from './edit.ts';
import type { Fix } from './finding.ts';
import { atField, type Found, type Rule } from './finding-rule.ts';
import type { PictureFacts, PictureState } from './picture-state.ts';

/** Rules about the images of an article: `find` of the table in finding-rules.ts. */

export function isRemote(file: string | null): boolean {
  return file !== null && /^(?:https?:)?\/\//i.test(file);
}

/** One finding for each image of which `judge` says something. */
function eachImage(
  judge: (image: ArticleImage, index: number, state: PictureState | null) => Found | null,
): Rule['find'] {
  return ({ images }, { pictures }) =>
    images.flatMap((image, index) => judge(image, index, pictures[index] ?? null) ?? []);
}

/** What the picture's own file says can be taken over; otherwise somebody has to write it. */
function lacking(
  index: number,
  field: ImageTextField,
  own: string | null | undefined,
  message: string,
): Found {
  const found = atField(`images.${index}.${field}`, `Image ${index + 1}: ${message}.`);
  const text = own?.trim() ?? '';
  return text === '' ? found : { ...found, fix: setText(index, field, text) };
}

function setText(index: number, field: ImageTextField, value: string): Fix {
  const edit: ArticleEdit = { kind: 'set-image-text', index, field, value };
  return { kind: 'apply-edits', edits: [edit] };
}

function factsOf(state: PictureState | null): PictureFacts | null {
  return state?.kind === 'present' ? state.facts : null;
}

export const uncredited = eachImage(({ credit }, index, state) =>
  credit === null ? lacking(index, 'credit', factsOf(state)?.credit, 'no credit') : null,
);

export const creditDiffers = eachImage(({ credit }, index, state) => {
  const own = factsOf(state)?.credit ?? null;
  if (credit === null || own === null || creditsAgree(credit, own)) return null;
  return lacking(index, 'credit', own, `credited to ${credit}, but its file says ${own}`);
});

export const noAltText = eachImage(({ file, alt }, index, state) =>
  file !== null && alt === null
    ? lacking(index, 'alt', factsOf(state)?.alt, 'no alternative text')
    : null,
);

export const missingPicture = eachImage(({ file }, index, state) =>
  state?.kind === 'missing'
    ? atField(`images.${index}.file`, `Image ${index + 1}: ${file} is not in the archive.`)
    : null,
);

export const movedPicture = eachImage(({ file }, index, state) =>
  state?.kind === 'moved' ? lacking(index, 'file', state.to, `${file} lies at ${state.to}`) : null,
);

export const unreadablePicture = eachImage(({ file }, index, state) =>
  state?.kind === 'unreadable'
    ? atField(
        `images.${index}.file`,
        `Image ${index + 1}: ${file} cannot be read: ${state.message}`,
      )
    : null,
);

export const remotePicture = eachImage(({ file }, index) =>
  isRemote(file)
    ? atField(`images.${index}.file`, `Image ${index + 1}: the picture is still on another server.`)
    : null,
);

/** A licence that ends within this time is worth a word. Milliseconds. */
const endingSoon = 30 * 24 * 3_600_000;

/** A licence that ends on a day lasts until that day is over. */
function licence(
  isFound: (end: number, now: number) => boolean,
  what: string,
): Pick<Rule, 'find' | 'flips'> {
  const ends = ({ expires }: ArticleImage): number | null =>
    expires === null ? null : latestMoment(expires);
  const words = ({ text }: StoryDate) => `${what} (${text})`;
  return {
    find: ({ images }, { now }) =>
      images.flatMap((image, index) => {
        const end = ends(image);
        if (image.expires === null || end === null || !isFound(end, now)) return [];
        return [atField(`images.${index}.expires`, `Image ${index + 1}: ${words(image.expires)}.`)];
      }),
    flips: ({ images }) =>
      images.flatMap((image) => {
        const end = ends(image);
        return end === null ? [] : [end - endingSoon + 1, end + 1];
      }),
  };
}

export const licenceExpired = licence((end, now) => end < now, 'the licence has ended');

export const licenceEnding = licence(
  (end, now) => end >= now && end < now + endingSoon,
  'the licence ends within 30 days',
);
