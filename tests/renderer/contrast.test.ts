import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');
const schemes = ['light', 'dark'] as const;

/** Every colour role: name to its light and dark value. */
const roles = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function colour(role: string, scheme: (typeof schemes)[number]): string {
  const value = roles.get(role);
  if (value === undefined) throw new Error(`No colour role --${role}`);
  return value[scheme];
}

const surfaces = [
  'surface-frame',
  'surface-list',
  'surface-page',
  'surface-raised',
  'surface-sunken',
];
const states = ['surface-hover', 'surface-selected', 'surface-selected-idle'];
const inks = [
  'text',
  'text-soft',
  'text-muted',
  'accent',
  'accent-strong',
  'danger',
  'warning',
  'positive',
];

const textPairs: readonly (readonly [string, string])[] = [
  ...inks.flatMap((ink) => [...surfaces, ...states].map((surface) => [ink, surface] as const)),
  ['text-on-accent', 'accent'],
  ['text-on-accent', 'accent-strong'],
  ['accent', 'accent-soft'],
  ['text', 'accent-soft'],
  ['danger', 'danger-soft'],
  ['warning', 'warning-soft'],
  ['positive', 'positive-soft'],
  ['text', 'danger-soft'],
  ['text', 'warning-soft'],
  ['text', 'positive-soft'],
  ['hit-text', 'hit'],
  ['hit-current-text', 'hit-current'],
];

describe('contrast', () => {
  it('reads the colour roles out of tokens.css', () => {
    expect(roles.size).toBeGreaterThan(25);
  });

  it.each(schemes)('of text is AA, 4.5 to 1, in the %s theme', (scheme) => {
    const low = textPairs
      .map(([ink, surface]) => ({
        pair: `${ink} on ${surface}`,
        ratio: contrast(colour(ink, scheme), colour(surface, scheme)),
      }))
      .filter(({ ratio }) => ratio < 4.5);
    expect(low).toEqual([]);
  });

  it.each(schemes)('of outlines and focus is 3 to 1 in the %s theme', (scheme) => {
    const low = ['line-control', 'accent']
      .flatMap((ink) => [...surfaces, ...states].map((surface) => [ink, surface] as const))
      .map(([ink, surface]) => ({
        pair: `${ink} on ${surface}`,
        ratio: contrast(colour(ink, scheme), colour(surface, scheme)),
      }))
      .filter(({ ratio }) => ratio < 3);
    expect(low).toEqual([]);
  });
});
