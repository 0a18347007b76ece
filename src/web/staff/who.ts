import type { Actor } from '#complaint/commands.ts'
import type { Policy } from '#policy/policy.ts'
import type { Landlord } from '#record/landlords.ts'
import type { Staff } from '#record/staff.ts'
import type { Viewer } from '#views/worklist.ts'
import type { Html } from '../html.ts'
import { type PageOptions, page } from '../layout.ts'
import { get, type Handle, post, type Reply, type Route, seeOther, type Visit } from '../reply.ts'

/** Who is signed in, for which landlord, and what their roles let them see and do. */
export type Who = {
  readonly landlord: Landlord
  readonly staff: Staff
  readonly actor: Extract<Actor, { kind: 'staff' }>
  /** The policy that new complaints come under today. */
  readonly policy: Policy
  readonly viewer: Viewer
}

/** A visit by somebody who is signed in. */
export type StaffVisit = Visit<Who> & { readonly who: Who }

export const staffGet = (path: string, handle: (visit: StaffVisit) => Promise<Reply>): Route<Who> =>
  get(path, signedIn(handle))
export const staffPost = (
  path: string,
  handle: (visit: StaffVisit) => Promise<Reply>,
): Route<Who> => post(path, signedIn(handle))

/** Sends whoever is not signed in to sign in, and back again afterwards. */
function signedIn(handle: (visit: StaffVisit) => Promise<Reply>): Handle<Who> {
  return async (visit) => {
    const { who } = visit
    if (who !== undefined) return handle({ ...visit, who })
    return seeOther(`/desk/sign-in?then=${encodeURIComponent(visit.path)}`)
  }
}

/** The places of the desk, in the order of a day. A page joins when it works. */
const PLACES = [
  { text: 'Worklist', href: '/desk' },
  { text: 'Log a complaint', href: '/desk/log' },
] as const

/** A page of the desk, with the navigation and who is signed in. */
export function deskPage(
  { who, path }: StaffVisit,
  options: Omit<PageOptions, 'landlord' | 'who' | 'navigation'>,
): Html {
  const titles = who.policy.roles
    .filter((role) => who.staff.roles.includes(role.id))
    .map((role) => role.title)
  return page({
    ...options,
    landlord: { ...who.landlord, home: '/desk' },
    who: { name: who.staff.name, roles: titles, signOut: '/desk/sign-out' },
    navigation: PLACES.map((place) => ({ ...place, current: place.href === path })),
  })
}
