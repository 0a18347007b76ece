export type Row = readonly [heading: string, text: string]

/** Headings on the left, what they are of beside them, one row a line. */
export function table(rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map(([heading]) => heading.length))
  return rows.map(([heading, text]) => `${heading.padEnd(width)}  ${text}\n`).join('')
}
