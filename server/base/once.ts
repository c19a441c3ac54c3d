/** The function, called at most once: what it returns may not be undefined. One that throws is called again. */
export function once<T extends object | string | number | boolean>(find: () => T): () => T {
  let found: T | undefined;
  return () => (found ??= find());
}
