/** Adds a value to those of a key: a hundred thousand may come, so that none is copied. */
export function gather<Key, Value>(into: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = into.get(key);
  if (known) known.push(value);
  else into.set(key, [value]);
}
