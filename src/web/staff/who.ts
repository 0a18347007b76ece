import { accessRefusal } from '#complaint/access.ts'
import type { Actor } from '#complaint/commands.ts'
import { may } from '#complaint/roles.ts'
import { mayTriage } from '#contact/decide.ts'
import type { Policy } from '#policy/policy.ts'
import type { Landlord } from '#record/landlords.ts'
import type { Staff } from '#record/staff.ts'
import type { Viewer } from '#views/worklist.ts'
import { type Html, html, path } from '../html.ts'
import { type PageOptions, page } from '../layout.ts'
import { subNavigation } from '../moj.ts'
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
/** What came of a disciplinary investigation is for those alone whom the policy names. */
export const mayKeepDisciplinary = ({ policy, actor }: Who) =>
  may(policy, actor, 'keep-disciplinary')
/** Who has looked at what is for whoever looks after people's access, and whoever audits. */
export const mayOversee = ({ policy, actor }: Who) =>
  may(policy, actor, 'administer', 'read-record')
/** Who sees to it that the policy is known, and that what belongs with it is there. */
export const mayLookAfterPolicy = (who: Who) => mayAdminister(who) || who.viewer.assigns
/** Who notes that somebody asks for a copy of the policy: whoever talks to residents. */
export const mayAskForCopies = (who: Who) => mayTake(who) || mayLookAfterPolicy(who)
/** What was learned is for everybody who works with complaints or reads reports. */
export const mayLearn = (who: Who) => who.viewer.seesAll || mayTake(who) || mayReadReports(who)

type Place = { readonly text: string; readonly href: string }
/** Places that belong together. The first is where the navigation leads; the others stand beside it there. */
type Section = Place & { readonly places: readonly Place[] }

/** A section of the places that somebody may go to, or none. */
function section(
  text: string,
  ...offered: readonly (readonly [boolean, string, string])[]
): Section[] {
  const places = offered.flatMap(([may, text, href]) => (may ? [{ text, href }] : []))
  const [first] = places
  if (first === undefined) return []
  return [{ text: places.length === 1 ? first.text : text, href: first.href, places }]
}

const sayContacts = ({ toTriage }: Who) => (toTriage ? `Contacts (${toTriage})` : 'Contacts')

/** The places of the desk that somebody may go to, in the order of a day. A page joins when it works. */
function sectionsOf(who: Who): readonly Section[] {
  const { seesAll, assigns } = who.viewer
  const [posts, reads, administers] = [mayPost(who), mayReadReports(who), mayAdminister(who)]
  return [
    ...section(
      'Worklist',
      [seesAll, 'Worklist', '/desk'],
      [seesAll, 'Calendar', '/desk/calendar'],
      [seesAll, 'Putting right', '/desk/putting-right'],
      [assigns, 'Workload', '/desk/workload'],
    ),
    ...section('Log a complaint', [mayTake(who), 'Log a complaint', '/desk/log']),
    ...section(
      sayContacts(who),
      [mayTriage(who.policy, who.actor), sayContacts(who), '/desk/contacts'],
      [mayAskForCopies(who), 'Copies of the policy', '/desk/copies'],
    ),
    ...section('Post', [posts, 'Post', '/desk/post'], [posts, 'E-mail', '/desk/mail']),
    ...section('Learning', [mayLearn(who), 'Learning', '/desk/learning']),
    ...section(
      'Oversight',
      [reads, 'Oversight', '/desk/oversight'],
      [reads || administers || assigns, 'Do we comply?', '/desk/compliance'],
      [reads, 'When we can’t comply', '/desk/compliance/exceptional'],
      [mayOversee(who), 'Who has looked', '/desk/looks'],
    ),
    ...section('Disciplinary outcomes', [
      mayKeepDisciplinary(who),
      'Disciplinary outcomes',
      '/desk/disciplinary',
    ]),
    ...section(
      'Policy',
      [true, 'Policy', '/desk/policy'],
      [true, 'Library', '/desk/library'],
      [mayLookAfterPolicy(who), 'Publicity', '/desk/publicity'],
      [mayLookAfterPolicy(who), 'Feedback', '/desk/policy/feedback'],
    ),
    ...section(
      'Administration',
      [administers, 'People', '/desk/people'],
      [administers, 'Due for disposal', '/desk/disposal'],
      [administers, 'Settings', '/desk/settings'],
    ),
  ]
}

/** The places beside the one that is shown, where there are any. */
function beside({ places }: Section, here: string): Html {
  const items = places.map((place) => ({ ...place, current: place.href === here }))
  return html`${places.length > 1 && subNavigation('In this part', items)}`
}

/** A page of the desk, with the navigation and who is signed in. */
export function deskPage(
  { who, path: here }: StaffVisit,
  options: Omit<PageOptions, 'landlord' | 'who' | 'navigation'>,
): Html {
  const titles = who.policy.roles
    .filter((role) => who.staff.roles.includes(role.id))
    .map((role) => role.title)
  const sections = sectionsOf(who)
  const inside = sections.find(({ places }) => places.some(({ href }) => href === here))
  return page({
    ...options,
    body: html`${inside && beside(inside, here)}${options.body}`,
    landlord: { ...who.landlord, home: '/desk' },
    who: { name: who.staff.name, roles: titles, signOut: '/desk/sign-out' },
    navigation: sections.map((one) => ({ ...one, current: one === inside })),
    footer: options.footer ?? [
      ...(who.viewer.seesAll ? [{ text: 'Your day', href: '/desk/your-day' }] : []),
      { text: 'Your password', href: '/desk/password' },
    ],
  })
}
