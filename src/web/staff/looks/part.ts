import { one } from '../../form.ts'
import type { StaffVisit } from '../who.ts'

/**
 * Which part of a complaint or contact a page shows, from its address. A picture on a page is part of that page, and a
 * form that saves itself is the form.
 */
export function partOf({ path, query }: Pick<StaffVisit, 'path' | 'query'>): string {
  const [, , place, , ...rest] = path.split('/')
  if (place === 'log') return 'taken'
  if (rest[0] === undefined) return one(query, 'on') === '' ? '' : 'as-it-stood'
  if (rest[0] === 'files' && rest[2] === 'small') return ''
  const last = rest.at(-1)
  return (last === 'shown' || last === 'draft' ? rest.slice(0, -1) : rest).join('/')
}

/** A part as it is listed. Steps are said by the name of their page. */
export function sayPart(part: string): string {
  const known = KNOWN[part]
  if (known !== undefined) return known
  if (/^files\/[^/]+\/as-sent$/.test(part)) return 'A file, saved'
  if (/^files\/./.test(part)) return 'A file'
  if (/^letters\/sent\/./.test(part)) return 'A letter as it was sent'
  const [step = ''] = part.split('/')
  return `The page “${step.replaceAll('-', ' ')}”`
}

const KNOWN: Readonly<Record<string, string>> = {
  '': 'Its page',
  'as-it-stood': 'How it stood on another day',
  letters: 'Its letters',
  people: 'Its people',
  investigation: 'Its investigation',
  ombudsman: 'Its part with the Ombudsman',
  mail: 'A letter as an e-mail',
  printed: 'A letter, printed',
  taken: 'The page on which a complaint is taken from it',
  exported: 'Exported, with all that is kept about somebody',
}
