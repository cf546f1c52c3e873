/** Runs only the last of a burst of calls, `wait` milliseconds after it; `now` runs it at once. */
export function debounce<Arguments extends unknown[]>(
  run: (...values: Arguments) => void,
  wait: number,
) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const cancel = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const later = (...values: Arguments) => {
    cancel();
    timer = setTimeout(() => {
      timer = null;
      run(...values);
    }, wait);
  };
  const now = (...values: Arguments) => {
    cancel();
    run(...values);
  };
  return { later, now, cancel };
}
