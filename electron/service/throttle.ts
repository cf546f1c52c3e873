/**
 * Lets a value through at most once in `gap` milliseconds and drops those between: for reports of
 * progress, where the end is said by something else.
 */
export function throttle<Value>(
  gap: number,
  send: (value: Value) => void,
  now: () => number = () => performance.now(),
): (value: Value) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (value) => {
    const time = now();
    if (time - last < gap) return;
    last = time;
    send(value);
  };
}
