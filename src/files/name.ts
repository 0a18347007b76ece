import type { Format } from './kinds.ts'

const LONGEST = 120

/**
 * What a file was called, without what a name can do harm with: folders, characters that turn the writing round or
 * can't be seen, and what some systems do not allow in names.
 */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const seen = last
    .normalize('NFC')
    .replaceAll(/\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\p{Cs}|\p{Zl}|\p{Zp}/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  return seen === '' ? 'file' : shortened(seen)
}

/** A name whose end says what the file really is: that is how the resident's or officer's computer will open it. */
export function nameFor(name: string, { endings }: Format): string {
  const clean = cleanName(name)
  if (endings.includes(endingOf(clean))) return clean
  return shortened(`${clean}.${endings[0]}`)
}

/** What a name ends in, in small letters; empty if it has no ending. */
export function endingOf(name: string): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1] ?? ''
  return /^[a-z0-9]{1,8}$/i.test(ending) ? ending.toLowerCase() : ''
}

function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= LONGEST) return name
  const ending = endingOf(name)
  const rest = ending === '' ? '' : `.${ending}`
  return `${letters
    .slice(0, LONGEST - rest.length - 1)
    .join('')
    .trimEnd()}…${rest}`
}
