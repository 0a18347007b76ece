import { type LetterFacts, wordsOf } from './facts.ts'
import type { Missing } from './gate.ts'
import { ownWords } from './own-words.ts'

/** So many words in a row are a quotation, and fewer may be chance. */
const QUOTED = 6

/**
 * What somebody posted in public, quoted in a letter to anybody else: it stays out, to keep their privacy (Code 2020,
 * 2.2). In a letter to themselves it may stand.
 */
export function postedIn(facts: LetterFacts): readonly Missing[] {
  const { complaint, rules, toOther = false } = facts
  const channel = rules.policy.channels.find(({ id }) => id === complaint.channel)
  const posted = wordsOf(facts, complaint.words)
  if (!toOther || !channel?.askPrivately || posted === undefined) return []
  const quoted = runsOf(posted).find((run) =>
    ownWords(facts).some((text) => plain(text).join(' ').includes(run)),
  )
  return quoted === undefined
    ? []
    : [
        {
          says: `Leave out what they posted in public (“${quoted} …”): this letter goes to somebody else`,
          cite: 'Code 2020, 2.2',
        },
      ]
}

const plain = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d’']+/gu) ?? []

/** Every run of so many words; all of it where it is shorter. */
function runsOf(text: string): readonly string[] {
  const words = plain(text)
  if (words.length < QUOTED) return words.length < 3 ? [] : [words.join(' ')]
  return words.slice(QUOTED - 1).map((_, n) => words.slice(n, n + QUOTED).join(' '))
}
