/**
 * Does work for items in their order, a few ahead of the one that is asked for, and gives the
 * results in the order of the items. What was begun when the reading ends, or fails, ends unheard.
 */
export async function* readAhead<Item, Value>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Value>,
): AsyncGenerator<Value> {
  const begun: Promise<Value>[] = [];
  let next = 0;
  for (let at = 0; at < items.length; at += 1) {
    for (const item of items.slice(next, at + ahead)) {
      const value = work(item);
      // Whoever asks for it hears of its failure; nobody else may.
      value.catch(() => {});
      begun.push(value);
    }
    next = Math.max(next, Math.min(items.length, at + ahead));
    const value = begun.shift();
    if (value !== undefined) yield await value;
  }
}
