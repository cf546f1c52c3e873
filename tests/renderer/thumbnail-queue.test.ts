import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitWithin } from '../../renderer/thumbnails/fit-within.ts';
import { createThumbnailQueue } from '../../renderer/thumbnails/thumbnail-queue.ts';

/** A queue whose makings end when the test says so. */
function queueByHand() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const queue = createThumbnailQueue<string>((path) => {
    begun.push(path);
    return new Promise((resolve) => ends.push(() => resolve(`made ${path}`)));
  });
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, begun, endOne, underWay: () => ends.length };
}

test('what is on screen is made before the rest, one at a time', async () => {
  const { queue, begun, endOne, underWay } = queueByHand();
  queue.fill(['a', 'b', 'c']);
  expect(begun).toEqual([]);
  queue.pause(false);
  expect(begun).toEqual(['a']);
  const seen = [queue.want('x'), queue.want('c')];
  for (let step = 0; step < 4; step += 1) {
    expect(underWay()).toBe(1);
    await endOne();
  }
  expect(begun).toEqual(['a', 'x', 'c', 'b']);
  expect(await Promise.all(seen.map(({ outcome }) => outcome))).toEqual(['made x', 'made c']);
  expect(underWay()).toBe(0);
});

test('while paused the rest waits and what is on screen does not', async () => {
  const { queue, begun, endOne } = queueByHand();
  queue.pause(false);
  queue.fill(['a', 'b']);
  queue.pause(true);
  await endOne();
  expect(begun).toEqual(['a']);
  queue.want('x');
  expect(begun).toEqual(['a', 'x']);
  await endOne();
  expect(begun).toEqual(['a', 'x']);
  queue.pause(false);
  expect(begun).toEqual(['a', 'x', 'b']);
});

test('a picture that has left the screen is made only if somebody else still looks', async () => {
  const { queue, begun, endOne } = queueByHand();
  queue.want('first');
  const twice = [queue.want('x'), queue.want('x')];
  queue.want('gone').forget();
  twice[0]?.forget();
  twice[0]?.forget();
  await endOne();
  await endOne();
  await endOne();
  expect(begun).toEqual(['first', 'x']);
  expect(await twice[1]?.outcome).toBe('made x');
});

test('a picture that comes on screen while it is being made is answered by that making', async () => {
  const { queue, begun, endOne } = queueByHand();
  queue.pause(false);
  queue.fill(['a']);
  const { outcome } = queue.want('a');
  await endOne();
  expect(await outcome).toBe('made a');
  expect(begun).toEqual(['a']);
});

test('a thumbnail keeps the shape of its picture, fits and is never enlarged', () => {
  const edge = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(edge, edge, (width, height) => {
      const small = fitWithin({ width, height });
      expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(480);
      expect(small.width).toBeLessThanOrEqual(width);
      expect(small.height).toBeLessThanOrEqual(height);
      expect(Math.min(small.width, small.height)).toBeGreaterThanOrEqual(1);
      if (Math.max(width, height) <= 480) expect(small).toEqual({ width, height });
      // Rounded to whole pixels, and the thinnest line is one pixel.
      expect(Math.abs(small.width * height - small.height * width)).toBeLessThanOrEqual(
        Math.max(width, height),
      );
    }),
  );
});
