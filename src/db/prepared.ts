/** A name for each text, under which a connection keeps it parsed and planned: twice as fast for what a page asks. */
const names = new Map<string, string>()

/** Texts are fixed but for a few that are put together; the server should not remember an endless number of those. */
const MOST = 500

export function preparedName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST) return known
  const name = `p${names.size}`
  names.set(text, name)
  return name
}
