/** A reference as it stands in subjects and addresses, such as `EMH-1042`. */
const REFERENCE = /(?<![A-Za-z0-9-])([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*-\d{4,9})(?![A-Za-z0-9])/g

/** Every reference of a landlord in some words, each once, as it is written in the record. */
export function referencesIn(words: string, slug: string): readonly string[] {
  const own = `${slug.toUpperCase()}-`
  const found = [...words.matchAll(REFERENCE)].flatMap(([, one]) => one?.toUpperCase() ?? [])
  return [...new Set(found.filter((one) => one.startsWith(own)))]
}

/** The subject with the reference in it, by which an answer finds its complaint. */
export const withReference = (subject: string, reference: string | undefined): string =>
  reference === undefined || subject.includes(reference) ? subject : `${subject} (${reference})`

/** An address to which a mark was added: name@… becomes name+mark@…. The same address if there is no room for it. */
export function plus(address: string, mark: string): string {
  const at = address.lastIndexOf('@')
  const name = `${address.slice(0, at)}+${mark}`
  return name.length > LONGEST_NAME ? address : `${name}${address.slice(at)}`
}
const LONGEST_NAME = 64

/** The mark in an address, and undefined if there is none. */
export const markIn = (address: string): string | undefined =>
  /^[^@+]+\+([^@]+)@/.exec(address.trim())?.[1]

/** The mark that says which mail came back. */
export const bounceMark = (mailId: string): string => `b-${mailId.replaceAll('-', '')}`

/** Which mail a bounce mark is of. */
export function mailOfMark(mark: string): string | undefined {
  const hex = /^b-([0-9a-f]{32})$/i.exec(mark)?.[1]?.toLowerCase()
  return hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** An address in the form in which two of them are the same. */
export const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()
