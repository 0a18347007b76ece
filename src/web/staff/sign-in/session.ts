import { policyOn } from '#ombudsman/rulebook.ts'
import type { House } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { viewerOf } from '#record/look.ts'
import { sessionOf } from '#record/session.ts'
import { type Staff, staffById } from '#record/staff.ts'
import { londonDay } from '#time/day.ts'
import { toTriage } from '#views/contact-list.ts'
import type { Cookie, Visit } from '../../reply.ts'
import type { Who } from '../who.ts'

/** The cookie that holds the token of a session. It ends with the browser, and the session after half a day. */
export const SESSION = 'session'
/** The cookie that remembers at which landlord's desk somebody sits. */
export const LANDLORD = 'landlord'

export const sessionCookies = (token: string, landlord: Pick<Landlord, 'slug'>): Cookie[] => [
  { name: SESSION, value: token },
  { name: LANDLORD, value: landlord.slug, seconds: 365 * 24 * 60 * 60 },
]

/** Whose cookies these are, if somebody is signed in and still works here. */
export function identify({ database, library }: House) {
  return async (cookies: Visit['cookies'], now: Date): Promise<Who | undefined> => {
    const token = cookies[SESSION]
    if (!token) return undefined
    const session = await sessionOf(database, token, now)
    if (session === undefined) return undefined
    const { landlord, staffId } = session
    const [staff, rulebook, waiting] = await database.asLandlord(landlord.id, (tx) =>
      Promise.all([
        staffById(tx, landlord.id, staffId),
        library.rulebookOf(tx, landlord.id),
        toTriage(tx, landlord.id),
      ]),
    )
    if (!staff?.active) return undefined
    return { ...whoIs(landlord, staff, policyOn(rulebook, londonDay(now))), toTriage: waiting }
  }
}

/** Somebody who works here, with what their roles let them see. */
export function whoIs(landlord: Landlord, staff: Staff, policy: Who['policy']): Who {
  const actor = { kind: 'staff', id: staff.id, roles: staff.roles } as const
  return { landlord, staff, actor, policy, viewer: viewerOf(policy, actor) }
}

/** Where to go after signing in: a page of the desk, whatever the address asked for. */
export function afterSignIn(asked: string): string {
  const here = 'http://here.invalid'
  if (!URL.canParse(asked, here)) return '/desk'
  const { origin, pathname, search } = new URL(asked, here)
  return origin === here && /^\/desk(\/|$)/.test(pathname) ? pathname + search : '/desk'
}
