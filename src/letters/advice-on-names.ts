import type { Advice } from './advice.ts'

/** Names of staff and contractors: the letter is the landlord's, and not theirs (Code 2020, 3.17). */
export function namesIn(
  text: string,
  names: readonly string[],
  theirs: readonly string[],
): readonly Advice[] {
  const own = theirs.flatMap(wordsOf)
  return names.flatMap((name) => {
    const found = formsOf(name, own).find((form) => isIn(text, form))
    return found === undefined ? [] : [adviceOn(found)]
  })
}

/** Somebody called by a title and a name, of whom we don't know who they are: perhaps staff, perhaps a neighbour. */
export function strangersIn(
  text: string,
  known: readonly string[],
  theirs: readonly string[],
): readonly Advice[] {
  const lasts = [...known, ...theirs].flatMap(wordsOf)
  const found = [...text.matchAll(TITLED)].filter(([, last = '']) => !lasts.includes(last))
  return [...new Set(found.map(([quote]) => quote))].map((quote) => ({
    ...{ kind: 'name', quote },
    says: 'This may name one person. If they work for us, or are a neighbour, leave the name out.',
    instead: 'Say what they are: “our plumber”, “somebody who lives nearby”.',
    cite: 'Code 2020 3.17',
  }))
}

const TITLED = /(?<![\p{L}\d])(?:Mr|Mrs|Ms|Miss|Mx)\.? (\p{Lu}[\p{L}’'-]+)/gu

const adviceOn = (quote: string): Advice => ({
  ...{ kind: 'name', quote },
  says: 'This names one person or firm. The answer is the landlord’s own.',
  instead: 'Say what they are: “our plumber”, “the housing officer”.',
  cite: 'Code 2020 3.17',
})

/** How somebody can be named: in full, with a title, or by one name that belongs to nobody else here and is no word. */
function formsOf(name: string, own: readonly string[]): readonly string[] {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  const titled = words.length < 2 ? [] : TITLES.map((title) => `${title} ${last}`)
  const single = words.filter(
    (word) => word.length > 2 && !own.includes(word) && !WORDS_TOO.includes(word.toLowerCase()),
  )
  return [name.trim(), ...titled, ...(words.length === 2 ? single : [])].filter((one) => one !== '')
}

const TITLES = ['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr']

/** Names that are words, months or parts of addresses too. */
const WORDS_TOO = [
  ...[
    'may',
    'april',
    'june',
    'august',
    'will',
    'mark',
    'rose',
    'grace',
    'hope',
    'faith',
    'joy',
    'bill',
  ],
  ...[
    'sue',
    'pat',
    'rob',
    'dean',
    'ward',
    'hill',
    'wood',
    'green',
    'brown',
    'white',
    'black',
    'park',
  ],
  ...[
    'church',
    'house',
    'lane',
    'field',
    'mills',
    'bridge',
    'west',
    'north',
    'king',
    'day',
    'long',
  ],
  ...[
    'young',
    'little',
    'close',
    'street',
    'page',
    'price',
    'read',
    'stone',
    'cook',
    'baker',
    'frank',
  ],
]

const wordsOf = (name: string) =>
  name
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')

const isIn = (text: string, form: string) =>
  text.includes(form) &&
  new RegExp(
    `(?<![\\p{L}\\d])${form.replaceAll(/[.*+?^$()|[\]\\{}]/g, '\\$&')}(?![\\p{L}\\d])`,
    'u',
  ).test(text)
