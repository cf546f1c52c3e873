import { fail, ok, type Result } from '../result.ts';
import type { ArticleEdit } from './edit.ts';
import { removeField, setField, setMember } from './edit-keys.ts';
import { keyOfField } from './field-keys.ts';
import { imageNames } from './field-names.ts';
import type { NewMap, NewValue, Operation, Path, PlannedEdit, WrittenDate } from './operations.ts';
import { isList, isMap, type Plain, type PlainMap } from './plain.ts';
import { isTrue, pick } from './read-fields.ts';
import { writtenDate } from './written-date.ts';

type ImageEdit = Extract<
  ArticleEdit,
  { kind: 'set-image-text' | 'set-image-expires' | 'set-lead-image' | 'add-image' | 'remove-image' }
>;

/** One image as the file gives it. */
interface ImagePlace {
  /** Null for a text under some theme's own key, such as `image: /a.jpg`, which must stay a text. */
  readonly path: Path | null;
  readonly item: Plain;
}

/** Fails with `invalid-value` when there is no such image, and with `invalid-date`. */
export function imageOperations(texts: PlainMap, edit: ImageEdit): Result<PlannedEdit> {
  const places = placesOf(texts);
  if (edit.kind === 'add-image') return addImage(texts, places, edit);
  const place = places[edit.index];
  if (place === undefined) {
    return fail('invalid-value', `There is no image ${edit.index + 1}.`, {
      path: `images.${edit.index}`,
    });
  }
  switch (edit.kind) {
    case 'set-image-text': {
      const value = edit.value?.trim() ?? '';
      const operations = setInImage(texts, place, edit.field, value === '' ? null : value);
      return ok({ field: `images.${edit.field}`, operations });
    }
    case 'set-image-expires': {
      const date = edit.value === null ? ok(null) : writtenDate(edit.value, 'images.expires');
      if (!date.ok) return date;
      return ok({
        field: 'images.expires',
        operations: setInImage(texts, place, 'expires', date.value),
      });
    }
    case 'set-lead-image':
      return ok({ field: 'images.lead', operations: leadOperations(texts, places, edit.index) });
    case 'remove-image':
      return ok({ field: 'images', operations: removeImage(texts, places, place) });
  }
}

function placesOf(texts: PlainMap): readonly ImagePlace[] {
  const key = keyOfField(texts, 'images');
  const value = key === null ? null : (texts[key] ?? null);
  if (key === null || value === null) return [];
  if (isList(value)) {
    return value.flatMap((item, index) => (item === null ? [] : [{ path: [key, index], item }]));
  }
  const isForeignText = key.toLowerCase() !== 'images' && !isMap(value);
  return [{ path: isForeignText ? null : [key], item: value }];
}

function setInImage(
  texts: PlainMap,
  { path, item }: ImagePlace,
  name: keyof typeof imageNames,
  value: string | boolean | WrittenDate | null,
): Operation[] {
  if (isMap(item)) return path === null ? [] : setMember(path, item, imageNames, name, value);
  const file = String(item);
  if (name === 'file' ? value === file : value === null) return [];
  const image: NewMap =
    name === 'file' ? (value === null ? {} : { file: value }) : { file, [name]: value };
  // The theme's key stays; `images` beside it says what that key cannot.
  if (path === null) return [setField(texts, 'images', [image])];
  const replacement: NewValue = name === 'file' && value !== null ? value : image;
  return [{ kind: 'set', path, value: replacement, after: [] }];
}

/** At most one image leads. */
function leadOperations(texts: PlainMap, places: readonly ImagePlace[], lead: number): Operation[] {
  return places.flatMap((place, index) => {
    const leads = isMap(place.item) && isTrue(pick(place.item, imageNames.lead));
    if (index === lead) return leads ? [] : setInImage(texts, place, 'lead', true);
    return leads ? setInImage(texts, place, 'lead', null) : [];
  });
}

function addImage(
  texts: PlainMap,
  places: readonly ImagePlace[],
  edit: Extract<ImageEdit, { kind: 'add-image' }>,
): Result<PlannedEdit> {
  const given = Object.entries({ file: edit.file, caption: edit.caption, credit: edit.credit });
  const image = Object.fromEntries(
    given.flatMap(([name, value]) =>
      value === null || value.trim() === '' ? [] : [[name, value.trim()] as const],
    ),
  );
  if (Object.keys(image).length === 0) {
    return fail('invalid-value', 'An image needs a file, a caption or a credit.', {
      path: 'images',
    });
  }
  return ok({ field: 'images', operations: [appendImage(texts, places, image)] });
}

function appendImage(texts: PlainMap, places: readonly ImagePlace[], image: NewMap): Operation {
  const key = keyOfField(texts, 'images');
  const value = key === null ? null : (texts[key] ?? null);
  if (key === null || value === null || value === '') return setField(texts, 'images', [image]);
  if (isList(value) && value.length > 0)
    return { kind: 'insert', path: [key, value.length], value: image };
  const images: NewValue[] = [
    ...places.map(({ item }) => (isMap(item) ? item : { file: String(item) })),
    image,
  ];
  return key.toLowerCase() === 'images'
    ? { kind: 'set', path: [key], value: images, after: [] }
    : setField(texts, 'images', images);
}

function removeImage(
  texts: PlainMap,
  places: readonly ImagePlace[],
  { path }: ImagePlace,
): Operation[] {
  const [key] = path ?? [keyOfField(texts, 'images')];
  if (typeof key !== 'string') return [];
  return places.length > 1 && path !== null
    ? [{ kind: 'remove', path }]
    : removeField(texts, 'images', key);
}
