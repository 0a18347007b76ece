import { createHash } from 'node:crypto'

/** An id that is the same whenever it is made of the same words, so that a request that is repeated is known again. */
export function sameId(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
}
