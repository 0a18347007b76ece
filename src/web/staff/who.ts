import { accessRefusal, may } from '#complaint/access.ts'
import type { Actor } from '#complaint/commands.ts'
import { mayTriage } from '#contact/decide.ts'
import type { Policy } from '#policy/policy.ts'
import type { Landlord } from '#record/landlords.ts'
import type { Staff } from '#record/staff.ts'
import type { Viewer } from '#views/worklist.ts'
import { type Html, path } from '../html.ts'
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
  /** How many contacts wait for somebody to say what they are. */
  readonly toTriage?: number
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
export function signedIn(handle: (visit: StaffVisit) => Promise<Reply>): Handle<Who> {
  return async (visit) => {
    const { who } = visit
    if (who !== undefined) return handle({ ...visit, who })
    return seeOther(path`/desk/sign-in?then=${visit.path + queryOf(visit)}`)
  }
}

/** The query as it was, so that a bookmark with its filters survives signing in. */
function queryOf({ query }: Visit): string {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value] as [string, string]),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

/** What somebody can do at the desk at all, from their roles. */
export const mayTake = ({ policy, actor }: Who) =>
  accessRefusal('receive', undefined, policy, actor) === undefined
export const mayPost = ({ policy, actor }: Who) =>
  accessRefusal('post-letter', undefined, policy, actor) === undefined
export const mayAdminister = ({ policy, actor }: Who) => may(policy, actor, 'administer')
export const mayReadReports = ({ policy, actor }: Who) => may(policy, actor, 'read-reports')
/** What was learned is for everybody who works with complaints or reads reports. */
export const mayLearn = (who: Who) => who.viewer.seesAll || mayTake(who) || mayReadReports(who)

/** The places of the desk that somebody may go to, in the order of a day. A page joins when it works. */
function placesOf(who: Who): readonly { readonly text: string; readonly href: string }[] {
  return [
    ...(who.viewer.seesAll
      ? [
          { text: 'Worklist', href: '/desk' },
          { text: 'Calendar', href: '/desk/calendar' },
        ]
      : []),
    ...(mayTake(who) ? [{ text: 'Log a complaint', href: '/desk/log' }] : []),
    ...(who.viewer.assigns ? [{ text: 'Workload', href: '/desk/workload' }] : []),
    ...(mayTriage(who.policy, who.actor) ? [{ text: 'Contacts', href: '/desk/contacts' }] : []),
    ...(who.viewer.seesAll ? [{ text: 'Putting right', href: '/desk/putting-right' }] : []),
    ...(mayPost(who)
      ? [
          { text: 'Post', href: '/desk/post' },
          { text: 'E-mail', href: '/desk/mail' },
        ]
      : []),
    ...(mayReadReports(who) ? [{ text: 'Oversight', href: '/desk/oversight' }] : []),
    ...(mayLearn(who) ? [{ text: 'Learning', href: '/desk/learning' }] : []),
    { text: 'Policy', href: '/desk/policy' },
    ...(mayReadReports(who) || mayAdminister(who) || who.viewer.assigns
      ? [{ text: 'Do we comply?', href: '/desk/compliance' }]
      : []),
    ...(mayReadReports(who)
      ? [{ text: 'When we can’t comply', href: '/desk/compliance/exceptional' }]
      : []),
    ...(mayAdminister(who)
      ? [
          { text: 'People', href: '/desk/people' },
          { text: 'Settings', href: '/desk/settings' },
        ]
      : []),
  ]
}

/** A page of the desk, with the navigation and who is signed in. */
export function deskPage(
  { who, path: here }: StaffVisit,
  options: Omit<PageOptions, 'landlord' | 'who' | 'navigation'>,
): Html {
  const titles = who.policy.roles
    .filter((role) => who.staff.roles.includes(role.id))
    .map((role) => role.title)
  return page({
    ...options,
    landlord: { ...who.landlord, home: '/desk' },
    who: { name: who.staff.name, roles: titles, signOut: '/desk/sign-out' },
    navigation: placesOf(who).map((place) => ({ ...place, current: place.href === here })),
    footer: options.footer ?? [
      ...(who.viewer.seesAll ? [{ text: 'Your day', href: '/desk/your-day' }] : []),
      { text: 'Your password', href: '/desk/password' },
    ],
  })
}
