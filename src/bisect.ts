/** Counts the items at the front of a list that pass a test, which none behind them passes: by binary search, since lists of a long text are long. */
export function bisect<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
