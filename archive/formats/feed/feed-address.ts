/** An address of a feed made absolute; as written where that cannot be done. */
export function absoluteAddress(written: string, base: string | null): string {
  if (base === null || /^[a-z][a-z0-9+.-]*:/i.test(written)) return written;
  try {
    return new URL(written, base).href;
  } catch (error) {
    if (error instanceof TypeError) return written;
    throw error;
  }
}
