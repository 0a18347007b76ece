import { MONTHS } from '#time/day.ts'

const DIGITS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
] as const
const TEENS = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen'],
  ...['eighteen', 'nineteen'],
] as const
const TENS = [
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
] as const
const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'],
  ...['seventeenth', 'eighteenth', 'nineteenth', 'twentieth'],
] as const

// With the days that share its month: “2, 6 and 9 May”.
const DATE = new RegExp(
  `\\b((?<=\\b(?:on|of|from|by) )(?:\\d{1,2}(?:, | and ))+)?(\\d{1,2}) (${MONTHS.join('|')})(?: (\\d{4}))?\\b`,
  'g',
)
const TELEPHONE = /(?<![\d\w])(?:\+44 ?(?:\(0\) ?)?|0)\d(?: ?\d){8,9}(?![\d\w])/g
const WEB =
  /(?:https?:\/\/|www\.)[^\s,;]+|[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net|wales|london)\b[^\s,;]*/gi
const EMAIL = /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g

/** A text as it is said on the telephone: days in words, numbers to ring one figure at a time, addresses as they are typed. */
export function spoken(text: string): string {
  return text
    .replaceAll(EMAIL, sayAddress)
    .replaceAll(WEB, sayAddress)
    .replaceAll(TELEPHONE, sayTelephone)
    .replaceAll(
      DATE,
      (_all, before: string | undefined, date: string, month: string, year: string | undefined) =>
        (before ?? '').replaceAll(/\d+/g, (one) => `the ${ordinal(Number(one))}`) +
        sayDateAloud(Number(date), month, year),
    )
}

/** `zero three zero zero, one one one, three zero zero zero` */
export function sayTelephone(number: string): string {
  const groups = number.replace(/\+44 ?(\(0\))? ?/, '0').split(/\s+/)
  return groups
    .map((group) => [...group].map((figure) => DIGITS[Number(figure)] ?? '').join(' '))
    .join(', ')
}

/** Letters and figures one at a time: `E, M, H, 1, 0, 0, 1` */
export const spellOut = (reference: string): string =>
  [...reference.replaceAll(/[^\p{L}\p{N}]/gu, '')].join(', ')

/** `the sixth of June twenty twenty-five` */
function sayDateAloud(date: number, month: string, year: string | undefined): string {
  const said = `the ${ordinal(date)} of ${month}`
  return year === undefined ? said : `${said} ${sayYear(Number(year))}`
}

function ordinal(date: number): string {
  const tens = date >= 30 ? 'thirty' : 'twenty'
  if (date === 30) return 'thirtieth'
  return ORDINALS[date - 1] ?? `${tens}-${ORDINALS[(date % 10) - 1] ?? ''}`
}

function sayYear(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100]
  if (century === 20 && rest < 10)
    return rest === 0 ? 'two thousand' : `two thousand and ${DIGITS[rest] ?? ''}`
  if (rest === 0) return `${belowHundred(century)} hundred`
  return `${belowHundred(century)} ${rest < 10 ? `oh ${DIGITS[rest] ?? ''}` : belowHundred(rest)}`
}

function belowHundred(number: number): string {
  if (number < 10) return DIGITS[number] ?? ''
  if (number < 20) return TEENS[number - 10] ?? ''
  const tens = TENS[Math.floor(number / 10) - 2] ?? ''
  return number % 10 === 0 ? tens : `${tens}-${DIGITS[number % 10] ?? ''}`
}

/** An address of the web or of an e-mail, as one says it to somebody who writes it down. */
function sayAddress(address: string): string {
  const end = /[.,:;!?)]+$/.exec(address)?.[0] ?? ''
  const said = address
    .slice(0, address.length - end.length)
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .replaceAll('@', ' at ')
    .replaceAll('.', ' dot ')
    .replaceAll('-', ' hyphen ')
    .replaceAll('/', ' slash ')
    .replace(/^www /, 'w w w ')
  return said + end
}
