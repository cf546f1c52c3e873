/** Lets something happen `most` times within `span` milliseconds and then says no. */
export function restartLimit(
  most: number,
  span: number,
  now: () => number = Date.now,
): () => boolean {
  let times: number[] = [];
  return () => {
    const time = now();
    times = times.filter((earlier) => time - earlier < span);
    if (times.length >= most) return false;
    times.push(time);
    return true;
  };
}
