import type { Outcome } from '#complaint/entries.ts'
import type { Random } from '../random.ts'

/**
 * What an investigation found on each point, with the rule it was measured by beside the first. They fit whatever is
 * complained of, and no two of one answer are the same.
 */
export function reasonsFor(random: Random, rule: string, outcomes: readonly Outcome[]): string[] {
  const left = { first: bank(random, FIRST), others: bank(random, OTHERS) }
  return outcomes.map((outcome, n) => {
    if (n > 0) return left.others[outcome].pop() ?? ''
    return (left.first[outcome].pop() ?? '').replace('{rule}', rule)
  })
}

type Bank = Readonly<Record<Outcome, readonly string[]>>

const bank = (random: Random, from: Bank) => ({
  upheld: random.shuffled(from.upheld),
  'partly-upheld': random.shuffled(from['partly-upheld']),
  'not-upheld': random.shuffled(from['not-upheld']),
})

const FIRST: Bank = {
  upheld: [
    'The records bear out what you say. {rule} We did not keep to it, and we have found no good reason why.',
    'We checked the notes, the calls and the letters, and you are right. {rule} It was passed from one team to another, and nobody was answerable for it.',
    'Nobody disputes it: those we spoke to say the same as you. {rule} It took your complaint before anybody looked.',
    '{rule} None of that happened as it should have. The dates in your account agree with those in ours.',
    'You told us, and it is in our records that you did. {rule} What was noted was not acted on, and there is no excuse for that.',
  ],
  'partly-upheld': [
    '{rule} We kept to that at the beginning, as the records show. What came after was late, and nobody told you why.',
    'The accounts differ on what was said, and the records do not settle it. {rule} What they do show is that you were not told what would happen next, and on that we uphold it.',
    '{rule} Some of what was needed was done, and in time. Some was forgotten, and we should have seen that ourselves.',
  ],
  'not-upheld': [
    '{rule} The records made at the time show that we kept to it, and copies are with this letter. We understand that it did not feel so, and we are sorry for that.',
    'We spoke to everybody concerned and read what was noted at the time. {rule} What we found agrees with it. If you have something that shows otherwise, send it, and we will look again.',
    '{rule} On each of the days that you give, it was done as it should be. We could have explained this better when you first asked.',
  ],
}

const OTHERS: Bank = {
  upheld: [
    'You are right about this too. We should have told you what was happening, and did not.',
    'This follows from the same failing, and we accept it.',
    'On this we have nothing to say in our defence.',
    'We accept this. It made a bad matter worse.',
  ],
  'partly-upheld': [
    'It was done, and not when it was promised. We uphold the second of these.',
    'We found that somebody tried, and that they were not given what they needed to do it well.',
    'Part of this lay outside what we could decide; the part that was ours we did badly.',
  ],
  'not-upheld': [
    'The records do not bear this out.',
    'This was dealt with as it should have been, and the letter that told you so is with this one.',
    'We looked for what you describe and did not find it.',
  ],
}
