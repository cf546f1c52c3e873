import { z } from 'zod';

/** Screen coordinates in device-independent pixels. */
const rectangleSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1).max(100_000),
  height: z.number().int().min(1).max(100_000),
});
export type Rectangle = z.infer<typeof rectangleSchema>;

const placeSchema = z.object({
  /** Where the window lies when it is not maximised. */
  bounds: rectangleSchema,
  maximised: z.boolean(),
  fullScreen: z.boolean(),
});
export type WindowPlace = z.infer<typeof placeSchema>;

/** By archive folder; the most recently used last. */
export type WindowPlaces = Readonly<Record<string, WindowPlace>>;

const storedSchema = z.object({ version: z.literal(1), places: z.record(z.string(), z.unknown()) });

/** A window on a whole archive, or on one story of it. */
export type WindowKind = 'archive' | 'story';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a window is at first, and at least. */
export const windowSizes: Readonly<Record<WindowKind, { usual: Size; smallest: Size }>> = {
  archive: { usual: { width: 1360, height: 860 }, smallest: { width: 720, height: 480 } },
  story: { usual: { width: 1040, height: 820 }, smallest: { width: 480, height: 360 } },
};

const kept = 50;
/** Pixels: enough of a window behind another to grasp it by its title bar. */
const aside = 28;

export function readWindowPlaces(stored: unknown): WindowPlaces {
  const parsed = storedSchema.safeParse(stored);
  if (!parsed.success) return {};
  const places = Object.entries(parsed.data.places).flatMap(([folder, value]) => {
    const place = placeSchema.safeParse(value);
    return place.success ? [[folder, place.data] as const] : [];
  });
  return Object.fromEntries(places);
}

export function writeWindowPlaces(places: WindowPlaces): unknown {
  return { version: 1, places };
}

export function withPlace(places: WindowPlaces, folder: string, place: WindowPlace): WindowPlaces {
  const others = Object.entries(places).filter(([name]) => name !== folder);
  return Object.fromEntries([...others, [folder, place] as const].slice(-kept));
}

/** Where the archive's window was; a folder not seen before takes the place of the last one used. */
export function placeFor(places: WindowPlaces, folder: string): WindowPlace | null {
  return places[folder] ?? Object.values(places).at(-1) ?? null;
}

/**
 * Bounds that can be seen and grasped on the displays that there are.
 *
 * A window whose title bar would lie outside each display is put in the middle of the first.
 */
export function fitToDisplays(
  wanted: Rectangle | null,
  displays: readonly Rectangle[],
  kind: WindowKind = 'archive',
): Rectangle {
  const { usual, smallest } = windowSizes[kind];
  const home = displays[0] ?? { x: 0, y: 0, ...usual };
  const display = wanted === null ? undefined : displays.find((area) => shows(area, wanted));
  if (wanted === null || display === undefined) return centred(wanted ?? usual, home, smallest);
  const width = sizeWithin(wanted.width, smallest.width, display.width);
  const height = sizeWithin(wanted.height, smallest.height, display.height);
  return {
    x: clamp(wanted.x, display.x, display.x + display.width - width),
    y: clamp(wanted.y, display.y, display.y + display.height - height),
    width,
    height,
  };
}

/** The same, a little aside as often as another window lies just there. */
export function besideOthers(bounds: Rectangle, others: readonly Rectangle[]): Rectangle {
  const isTaken = others.some(({ x, y }) => x === bounds.x && y === bounds.y);
  if (!isTaken) return bounds;
  return besideOthers({ ...bounds, x: bounds.x + aside, y: bounds.y + aside }, others);
}

/** At least 100 pixels of the title bar lie inside. */
function shows(area: Rectangle, window: Rectangle): boolean {
  const left = Math.max(area.x, window.x);
  const right = Math.min(area.x + area.width, window.x + window.width);
  return right - left >= 100 && window.y >= area.y - 20 && window.y <= area.y + area.height - 40;
}

function centred(size: Size, area: Rectangle, smallest: Size): Rectangle {
  const width = sizeWithin(size.width, smallest.width, area.width);
  const height = sizeWithin(size.height, smallest.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

function sizeWithin(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
