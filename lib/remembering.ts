/**
 * Remembers what a function of one text or number gave, for the last `most` keys asked for, and up
 * to as many before them: what is dropped is the oldest, never all at once.
 */
export function remembering<Key extends string | number, Value extends object | string | number>(
  most: number,
  work: (key: Key) => Value,
): (key: Key) => Value {
  let recent = new Map<Key, Value>();
  let before = new Map<Key, Value>();
  return (key) => {
    const found = recent.get(key);
    if (found !== undefined) return found;
    const value = before.get(key) ?? work(key);
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(key, value);
    return value;
  };
}
