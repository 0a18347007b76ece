/** Names as a list to choose from: A, B or C. */
export function sayOr(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'someone else'
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
