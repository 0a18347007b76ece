import type { Block, Letter } from './letter.ts'
import { spellOut, spoken } from './spoken.ts'

/** One thing to say on the telephone, and what to ask before going on. */
export type PhoneStep = {
  readonly heading: string
  readonly say: readonly string[]
  readonly ask: string
  /** For whoever reads it out, not to be said. */
  readonly note?: string
}

/** As many words as somebody can take in at once; said in half a minute. */
const AT_ONCE = 70
const GO_ON = 'Shall I go on?'

/**
 * A letter as it is told on the telephone, in short steps: who is speaking to whom, then what the letter says in its
 * own order, and at the end whether they understood (THT, appendix 2).
 */
export function phoneScript(letter: Letter): readonly PhoneStep[] {
  const { from, to, reference, blocks, title } = letter
  return [
    {
      heading: 'Before you begin',
      say: [
        `Hello, I am calling from ${from.name}.`,
        'I have something to tell you that is only for you.',
      ],
      ask: `Am I speaking to ${to.name}, and is now a good time?`,
    },
    {
      heading: 'What this is about',
      say: [
        `It is about your complaint. Its reference is ${spellOut(reference)}.`,
        `What I am going to tell you is this: ${spoken(title)}.`,
        'Stop me whenever you like, and I will say things again.',
      ],
      ask: 'Have you something to write with, if you want to?',
    },
    ...sectionsOf(blocks).flatMap(inShortSteps),
    ENDING,
  ]
}

const ENDING: PhoneStep = {
  heading: 'Whether it was understood',
  say: ['That was a lot at once, and I want to be sure that I explained it well.'],
  ask: 'Could you tell me in your own words what happens next? Is there anything that I should explain again?',
  note: 'Wait for the answer. If something was not understood, say it again in other words. Then ask whether they have questions.',
}

type Section = { readonly heading: string; readonly say: readonly string[] }

/** What stands under each heading. What comes before the first is the beginning. */
function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { heading: string; say: string[] }[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block.text, say: [] })
    else {
      if (sections.length === 0) sections.push({ heading: 'To begin with', say: [] })
      sections.at(-1)?.say.push(...saidOf(block).map(spoken))
    }
  }
  return sections.filter(({ say }) => say.length > 0)
}

function saidOf(block: Exclude<Block, { kind: 'heading' }>): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.text.split('\n')
    case 'list':
      return block.items
    case 'table':
      return [
        block.caption,
        ...block.rows.map((row) =>
          row.map((cell, column) => sentence(`${block.head[column] ?? ''}: ${cell}`)).join(' '),
        ),
      ]
  }
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)

/** A section that is long is told in pieces. */
function inShortSteps({ heading, say }: Section): readonly PhoneStep[] {
  const lines = say.flatMap((line) => together(line.split(/(?<=[.!?]) (?=\p{Lu})/u), ' '))
  // What leads to something is said with it: nobody asks to go on in the middle of a sentence.
  return together(lines.join('\n').split(/(?<!:)\n/), '\n').map((piece, number) => ({
    heading: number === 0 ? heading : `${heading}, going on`,
    say: piece.split('\n'),
    ask: GO_ON,
  }))
}

/** Pieces put together as long as they can be taken in at once. */
function together(pieces: readonly string[], between: string): readonly string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const both = `${last}${between}${piece}`
    if (last !== undefined && both.split(/\s+/).length <= AT_ONCE) joined[joined.length - 1] = both
    else joined.push(piece)
  }
  return joined
}
