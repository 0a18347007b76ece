import type { Limits } from '#files/take.ts'
import type { OmbudsmanDetails } from '#ombudsman/details.ts'
import { type RulesInForce, rulesOn } from '#ombudsman/rulebook.ts'
import { coversAnyone } from '#policy/say/code-says.ts'
import { reachedBy } from '#policy/say/reaching.ts'
import { type ContactDetails, reachingOf } from '#record/contact-details.ts'
import type { House } from '#record/door.ts'
import { type Landlord, landlordBySlug } from '#record/landlords.ts'
import { ombudsmanDetailsOf } from '#record/ombudsman-details.ts'
import { takingOf } from '#record/uploads.ts'
import { type Day, londonDay } from '#time/day.ts'
import { type Html, html, path } from '../html.ts'
import { type PageOptions, page } from '../layout.ts'
import { type Handle, notFound, type Reply, show, type Visit } from '../reply.ts'

/** A landlord, and the rules that a complaint made to it today comes under. */
export type Place = {
  readonly landlord: Landlord
  readonly rules: RulesInForce
  readonly today: Day
  /** How to reach the landlord, by channel: as it was set, or as its policy says. */
  readonly reach: ContactDetails
  /** When its offices are open, if that was set. */
  readonly hours: string | undefined
  /** How to reach the Ombudsman. */
  readonly outside: OmbudsmanDetails
  /** How large files may be, and how many there may be at once. */
  readonly limits: Limits
}

type HandleAt = (visit: Visit, place: Place) => Promise<Reply>

/** For the landlord that the address names. */
export function atLandlord(house: House, handle: HandleAt): Handle {
  const { database, library } = house
  const { limits } = takingOf(house)
  return async (visit) => {
    const slug = (visit.params.landlord ?? '').toLowerCase()
    const landlord = await database.acrossLandlords((db) => landlordBySlug(db, slug))
    if (landlord === undefined) return notFound()
    const today = londonDay(visit.now)
    const [book, reaching, outside] = await database.asLandlord(landlord.id, (tx) =>
      Promise.all([
        library.rulebookOf(tx, landlord.id),
        reachingOf(tx, landlord.id),
        ombudsmanDetailsOf(tx, landlord.id),
      ]),
    )
    const rules = rulesOn(book, today)
    if (rules === undefined) return show(notYetPage(landlord), 404)
    const reach = reachedBy(rules.policy, reaching.details)
    const { hours } = reaching
    return handle(visit, { landlord, rules, today, reach, hours, outside, limits })
  }
}

/** A page of this landlord, for anyone. Its lines are short enough to be read easily. */
export function placePage(
  { landlord, rules, outside }: Pick<Place, 'landlord'> & Partial<Place>,
  options: Omit<PageOptions, 'landlord' | 'who' | 'navigation'>,
): Html {
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
    ${options.body}
  </div></div>`
  const footer = [
    { text: 'How we handle complaints', href: path`/${landlord.slug}/how-we-handle-complaints` },
    { text: 'Guide to complaints', href: path`/${landlord.slug}/guide-to-complaints` },
    ...(outside !== undefined && rules !== undefined && coversAnyone(rules.policy)
      ? [{ text: 'Member of the Housing Ombudsman Scheme', href: outside.website }]
      : []),
  ]
  return page({ footer, ...options, landlord, body })
}

/** Until its first policy is in force, nothing says what a landlord would do with a complaint. */
function notYetPage(landlord: Landlord): Html {
  const title = `${landlord.name} does not take complaints here yet`
  return placePage(
    { landlord },
    {
      title,
      body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">Please telephone or write to ${landlord.name}, or tell somebody who works there.</p>`,
    },
  )
}
