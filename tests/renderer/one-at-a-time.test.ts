import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../renderer/stores/one-at-a-time.ts';

/** Runs that end when they are told to. */
function started() {
  const values: number[] = [];
  const ends: (() => void)[] = [];
  const queue = oneAtATime((value: number) => {
    values.push(value);
    return new Promise<void>((resolve) => {
      ends.push(resolve);
    });
  });
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { queue, values, end };
}

describe('one run at a time', () => {
  it('begins at once, and keeps only the last of what is asked for meanwhile', async () => {
    const { queue, values, end } = started();
    for (const value of [1, 2, 3]) queue.run(value);
    expect(values).toEqual([1]);
    await end();
    expect(values).toEqual([1, 3]);
    await end();
    queue.run(4);
    expect(values).toEqual([1, 3, 4]);
  });

  it('lets go of what waits when it is cancelled', async () => {
    const { queue, values, end } = started();
    queue.run(1);
    queue.run(2);
    queue.cancel();
    await end();
    expect(values).toEqual([1]);
    queue.run(3);
    expect(values).toEqual([1, 3]);
  });
});
