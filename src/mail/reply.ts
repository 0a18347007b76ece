import EmailReplyParser from 'email-reply-parser'

/** Beyond this nobody has written an answer above a thread, and the patterns that look for one would take long. */
const LONGEST = 100_000

/**
 * What somebody wrote themselves in an answer: without the thread that their program put below it. A signature stays,
 * since it says who they are and where. When nothing would be left, or it is very long, all of it is kept; the whole
 * message always is.
 */
export function ownWords(text: string): string {
  const words = text.replaceAll(/\r\n?/g, '\n').trim()
  if (words.length > LONGEST) return words
  const fragments = new EmailReplyParser().read(words).getFragments()
  const own = fragments
    .filter((one) => !(one.isQuoted() && one.isHidden()))
    .map((one) => one.getContent())
    .join('\n')
    .trim()
  return own === '' ? words : own
}
