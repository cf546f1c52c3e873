import { z } from 'zod';

const modernSchema = z.object({ level: z.string(), message: z.string() });
const legacySchema = z.tuple([z.unknown(), z.number(), z.string()], z.unknown());

/**
 * The text of a page's console error, or null for anything less.
 *
 * @param values what the `console-message` event was emitted with: one object from Electron 35 on,
 *   before that the event, a level (3 means error) and the text.
 */
export function consoleErrorText(values: readonly unknown[]): string | null {
  const modern = modernSchema.safeParse(values[0]);
  if (modern.success) return modern.data.level === 'error' ? modern.data.message : null;
  const legacy = legacySchema.safeParse(values);
  return legacy.success && legacy.data[1] >= 3 ? legacy.data[2] : null;
}
