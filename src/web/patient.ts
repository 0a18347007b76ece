/** A body that could not be read to its end: it broke off, came too slowly, or is not what it says it is. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

/** How long is waited for the next piece of a body, and for all of it, in milliseconds. */
export type Patience = { readonly piece: number; readonly all: number }

/** A form without files. */
export const FOR_A_FORM: Patience = { piece: 30_000, all: 120_000 }
/** Files from a telephone on a slow connection. */
export const FOR_FILES: Patience = { piece: 30_000, all: 1_800_000 }

/** The pieces of a body as they come. Whoever sends too slowly is not waited for, so that nobody can hold us up. */
export async function* patiently(
  body: ReadableStream<Uint8Array>,
  { piece, all }: Patience,
): AsyncGenerator<Uint8Array, void, void> {
  const reader = body.getReader()
  let late: (error: Error) => void = () => {}
  const lateness = new Promise<never>((_, reject) => {
    late = reject
  })
  lateness.catch(() => {})
  const tooSlow = () => late(new Unreadable('It came too slowly'))
  const whole = setTimeout(tooSlow, all)
  try {
    for (;;) {
      const one = setTimeout(tooSlow, piece)
      const read = await Promise.race([reader.read(), lateness]).finally(() => clearTimeout(one))
      if (read.done) return
      yield read.value
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable('It broke off', { cause: error })
  } finally {
    clearTimeout(whole)
    // Not waited for: a connection that is gone may never say so.
    reader.cancel().catch(() => {})
  }
}
