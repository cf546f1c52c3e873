/**
 * Puts the new name of a picture into a file, where the old one stands as a path or as the end of
 * one. Both lie in the same folder.
 */
export function renameReference(file: Uint8Array, from: string, to: string): Uint8Array {
  const text = textOf(file);
  if (text === null) return file;
  const newName = nameOf(to);
  return Buffer.from(
    text.replace(reference(nameOf(from)), () => newName),
    'utf8',
  );
}

/**
 * Puts another path into a file, wherever the old one stands whole. null when the file also names
 * the picture in some other way, such as from its own folder: then it has to stay where it is.
 */
export function movePathIn(file: Uint8Array, from: string, to: string): Uint8Array | null {
  const text = textOf(file);
  if (text === null) return null;
  const parts = text.split(reference(from));
  if (parts.length === 1 || parts.some((part) => reference(nameOf(from)).test(part))) return null;
  return Buffer.from(parts.join(to), 'utf8');
}

/** null for bytes that are not UTF-8: they would be broken by writing them back. */
function textOf(file: Uint8Array): string | null {
  const text = Buffer.from(file).toString('utf8');
  return Buffer.compare(Buffer.from(text, 'utf8'), file) === 0 ? text : null;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path or its end, plain or as an address has it, between what can stand around one. */
function reference(path: string): RegExp {
  const forms = [path, encodeURI(path)].map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<=^|[\\s"'(<:/\\\\])(?:${forms.join('|')})(?=$|[\\s"')>,}\\]?#])`, 'gm');
}
