/** Work was cancelled: here, in the list of activity, or in another window. */
export function isCancel(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
