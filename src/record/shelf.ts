import { readFileSync } from 'node:fs'
import { loadCodes } from '#ombudsman/read-code.ts'
import { POLICIES, yamlFiles } from '#policy/load.ts'
import type { CalendarName } from '#policy/policy.ts'
import { PolicyProblems, readPolicy } from '#policy/read.ts'
import { type Calendar, readCalendar } from '#time/calendar.ts'
import type { Edition } from './adopt.ts'
import type { Shelf } from './editions.ts'

const CALENDARS = new URL('../../calendars/', import.meta.url)

/** Reads the Codes and calendars that come with the program. A mistake in one throws, and says where it is. */
export function loadShelf(): Shelf {
  const calendar = (name: CalendarName): Calendar =>
    readCalendar(JSON.parse(readFileSync(new URL(`${name}.json`, CALENDARS), 'utf8')))
  return {
    codes: loadCodes(),
    calendars: {
      'england-and-wales': calendar('england-and-wales'),
      scotland: calendar('scotland'),
      'northern-ireland': calendar('northern-ireland'),
    },
  }
}

/** The policies of a folder, each with its text; one error that lists every mistake in all of them. */
export function shippedEditions(folder: URL = POLICIES): readonly Edition[] {
  const files = yamlFiles(folder).map(({ name, text }) => ({ text, read: readPolicy(text, name) }))
  const problems = files.flatMap(({ read }) => ('problems' in read ? read.problems : []))
  if (problems.length > 0) throw new PolicyProblems(problems)
  return files.flatMap(({ text, read }) =>
    'policy' in read ? [{ policy: read.policy, content: text }] : [],
  )
}

/** The policy that comes with the program for one landlord. */
export function shippedEdition(landlord: string): Edition {
  const edition = shippedEditions().find(({ policy }) => policy.landlord === landlord)
  if (edition === undefined) throw new Error(`No policy of ${landlord} comes with the program`)
  return edition
}
