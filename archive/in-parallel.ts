/**
 * Does work for many items, so many side by side, and gives the results in the order of the items.
 * The first failure is thrown once the work under way has ended; no other item is begun.
 */
export async function inParallel<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, at: number) => Promise<Value>,
): Promise<readonly Value[]> {
  const results: Value[] = new Array(items.length);
  const failures: unknown[] = [];
  const rest = items.entries();
  const worker = async () => {
    for (const [at, item] of rest) {
      if (failures.length > 0) return;
      try {
        results[at] = await work(item, at);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}
