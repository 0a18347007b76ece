/** Where the program writes for whoever started it. */
export type Terminal = {
  out(text: string): void
  err(text: string): void
  readonly isTerminal: boolean
}

/** Says how far something has come: on a screen in one line that changes, in a log at every quarter. */
export function progress({ out, isTerminal }: Terminal, what: string): (share: number) => void {
  const step = isTerminal ? 1 : 25
  let said = -1
  return (share) => {
    const percent = Math.floor((share * 100) / step) * step
    if (percent === said) return
    said = percent
    const text = `${what}: ${percent} %`
    if (!isTerminal) out(`${text}\n`)
    else out(percent === 100 ? `\r${text}\n` : `\r${text}`)
  }
}
