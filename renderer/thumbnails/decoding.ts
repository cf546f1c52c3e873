import { z } from 'zod';
import { pictureVersionSchema } from '../../electron/contract/thumbnail.ts';
import { main } from '../bridge/bridge.ts';

/**
 * Which picture is being decoded, remembered where a crash of the page leaves it and the end of the
 * app does not: a picture that brings the decoder down must not do so at each start.
 */
const storageKey = 'thumbnail-decoding';

const decodingSchema = z.object({ path: z.string(), version: pictureVersionSchema });
export type Decoding = z.infer<typeof decodingSchema>;

export async function whileDecoding<Value>(
  picture: Decoding,
  decode: () => Promise<Value>,
): Promise<Value> {
  sessionStorage.setItem(storageKey, JSON.stringify(picture));
  try {
    return await decode();
  } finally {
    sessionStorage.removeItem(storageKey);
  }
}

/** Once at the start of the page: what was being decoded when the last one crashed is unreadable. */
export async function refuseWhatCrashed(): Promise<void> {
  // A page that is left on purpose has not crashed.
  window.addEventListener('pagehide', () => sessionStorage.removeItem(storageKey));
  const left = sessionStorage.getItem(storageKey);
  if (left === null) return;
  sessionStorage.removeItem(storageKey);
  const parsed = decodingSchema.safeParse(JSON.parse(left));
  if (parsed.success) await main('keep-thumbnail', { ...parsed.data, thumbnail: 'unreadable' });
}
