import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  besideOthers,
  fitToDisplays,
  placeFor,
  withPlace,
} from '../../electron/main/window-state.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const screenRight = { x: 1440, y: 0, width: 2560, height: 1440 };
const kept = { maximised: false, fullScreen: false };

describe('where a window opens', () => {
  test('where it was, as long as that display is there', () => {
    const bounds = { x: 2000, y: 200, width: 1200, height: 900 };
    expect(fitToDisplays(bounds, [laptop, screenRight])).toEqual(bounds);
  });

  test('in the middle of the first display when its own is gone', () => {
    const bounds = { x: 2000, y: 200, width: 1200, height: 800 };
    expect(fitToDisplays(bounds, [laptop])).toEqual({ x: 120, y: 62, width: 1200, height: 800 });
  });

  test('no larger than the display and not above it', () => {
    const bounds = { x: 100, y: 10, width: 5000, height: 3000 };
    expect(fitToDisplays(bounds, [laptop])).toEqual(laptop);
  });

  test('in the middle at the usual size when it was never open', () => {
    expect(fitToDisplays(null, [screenRight])).toEqual({
      x: 2040,
      y: 290,
      width: 1360,
      height: 860,
    });
  });

  test('inside one display, whatever was stored', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 10_000 });
    const rectangle = fc.record({ x: number, y: number, width: size, height: size });
    fc.assert(
      fc.property(rectangle, (bounds) => {
        const displays = [laptop, screenRight];
        const window = fitToDisplays(bounds, displays);
        const inside = displays.some(
          (area) =>
            window.x >= area.x &&
            window.y >= area.y &&
            window.x + window.width <= area.x + area.width &&
            window.y + window.height <= area.y + area.height,
        );
        expect(inside).toBe(true);
      }),
    );
  });
});

describe('what is remembered', () => {
  const bounds = { x: 1, y: 30, width: 800, height: 600 };

  test('is remembered for each archive, and a further one opens where the last one was', () => {
    const other = { ...bounds, x: 300 };
    const places = withPlace(withPlace({}, '/a', { ...kept, bounds }), '/b', {
      ...kept,
      bounds: other,
    });
    expect(placeFor(places, '/a')?.bounds).toEqual(bounds);
    expect(placeFor(places, '/new')?.bounds).toEqual(other);
    expect(placeFor({}, '/a')).toBeNull();
  });

  test('does not grow without end', () => {
    let places = {};
    for (let count = 0; count < 60; count += 1) {
      places = withPlace(places, `/archive ${count}`, { ...kept, bounds });
    }
    expect(Object.keys(places)).toHaveLength(50);
    expect(Object.keys(places)).not.toContain('/archive 0');
  });
});

describe('a further window', () => {
  test('lies a little aside of those that lie just there', () => {
    const bounds = { x: 40, y: 30, width: 900, height: 640 };
    const second = besideOthers(bounds, [bounds]);
    expect(second).toEqual({ x: 68, y: 58, width: 900, height: 640 });
    expect(besideOthers(bounds, [second, bounds])).toMatchObject({ x: 96, y: 86 });
    expect(besideOthers(bounds, [second])).toEqual(bounds);
  });

  test('on one story is smaller at first', () => {
    expect(fitToDisplays(null, [screenRight], 'story')).toMatchObject({ width: 1040, height: 820 });
  });
});
