/** The files of a drop or a paste when all of them are pictures; else none. */
export function picturesIn(data: DataTransfer | null): readonly File[] {
  const files = [...(data?.files ?? [])];
  return files.every(isPicture) ? files : [];
}

/** Whether a drag holds pictures and nothing else. What it holds cannot be read before it is dropped. */
export function holdsPictures(data: DataTransfer | null): boolean {
  const items = [...(data?.items ?? [])];
  return items.length > 0 && items.every((item) => item.kind === 'file' && isPicture(item));
}

function isPicture({ type }: { readonly type: string }): boolean {
  return type.startsWith('image/');
}
