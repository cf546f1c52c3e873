/**
 * A body with the same line breaks as before wherever a line stays: files that mix `\r\n` and `\n`
 * keep each as it is. `before` is as in the file; `wanted` has `\n` only.
 */
export function bodyInFile(before: string, wanted: string, newline: '\n' | '\r\n'): string {
  const old = before.split('\n');
  const lines = wanted.replaceAll('\r\n', '\n').split('\n');
  const plain = old.map((line) => line.replace(/\r$/, ''));
  let head = 0;
  while (head < lines.length - 1 && head < old.length - 1 && lines[head] === plain[head]) head += 1;
  let tail = 0;
  const rest = Math.min(lines.length, old.length) - head;
  while (tail < rest && lines[lines.length - 1 - tail] === plain[old.length - 1 - tail]) tail += 1;
  const middle = lines.slice(head, lines.length - tail);
  const carriage = newline === '\r\n' ? '\r' : '';
  const isLast = tail === 0;
  const written = middle.map((line, at) =>
    isLast && at === middle.length - 1 ? line : line + carriage,
  );
  return [...old.slice(0, head), ...written, ...old.slice(old.length - tail)].join('\n');
}
