import EmailReplyParser from 'email-reply-parser'

/** Beyond this nobody has written an answer above a thread. */
const LONGEST = 100_000
/** No program begins its thread with a longer line. The patterns that look for one would take long over it. */
const LONGEST_LINE = 400

/**
 * What somebody wrote themselves in an answer: without the thread that their program put below it. A signature stays,
 * since it says who they are and where. When nothing would be left, or it is very long, all of it is kept; the whole
 * message always is.
 */
export function ownWords(text: string): string {
  const words = text.replaceAll(/\r\n?/g, '\n').replaceAll(MARK, '').trim()
  if (words.length > LONGEST) return words
  const lines = words.split('\n')
  const isLong = (line: string) => line.length > LONGEST_LINE && !line.startsWith('>')
  const short = lines.map((line, n) =>
    isLong(line) ? `${MARK}${n}${MARK}` : line.slice(0, LONGEST_LINE),
  )
  const fragments = new EmailReplyParser().read(short.join('\n')).getFragments()
  const own = fragments
    .filter((one) => !(one.isQuoted() && one.isHidden()))
    .map((one) => one.getContent())
    .join('\n')
    .replaceAll(MARKED, (_, n: string) => lines[Number(n)] ?? '')
    .trim()
  return own === '' ? words : own
}

/** Stands for a long line meanwhile. It is no character, and was taken out of the text before. */
const MARK = '\uFFFF'
const MARKED = new RegExp(`${MARK}(\\d+)${MARK}`, 'g')
