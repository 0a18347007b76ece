/** A piece of a text, and where it leads if it is an address. */
export type Run = { readonly text: string; readonly href?: string }

// The full stop or bracket after an address belongs to the sentence.
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"]+[^\s<>"'.,:;!?)\]]|[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi

/** A text in pieces, with its web and e-mail addresses found. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    if (index > from) runs.push({ text: text.slice(from, index) })
    runs.push({ text: address, href: hrefOf(address) })
    from = index + address.length
  }
  if (from < text.length) runs.push({ text: text.slice(from) })
  return runs
}

function hrefOf(address: string): string {
  if (/^https?:/i.test(address)) return address
  return /^www\./i.test(address) ? `https://${address}` : `mailto:${address}`
}

const DATE = /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g
const TELEPHONE = /(?<!\d)0\d{2,4}(?: \d{3,4}){1,3}\b/g
const NO_BREAK = '\u00a0'

/** Dates, postcodes and numbers to ring stay on one line. */
export const unbroken = (text: string): string =>
  [DATE, POSTCODE, TELEPHONE].reduce(
    (words, whole) => words.replaceAll(whole, (found) => found.replaceAll(' ', NO_BREAK)),
    text,
  )
