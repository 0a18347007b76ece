import type { Db } from '#db/sql.ts'
import type { Facts } from '#policy/say/facts.ts'
import { type Found, howToComplain, paragraphForLetters } from '#policy/say/how-to-complain.ts'
import { contactDetailsOf } from '#record/contact-details.ts'
import { ombudsmanDetailsOf } from '#record/ombudsman-details.ts'
import { londonDay } from '#time/day.ts'
import { details } from '../govuk.ts'
import { type Html, html, path } from '../html.ts'
import { policyFacts } from '../resident/policy-facts.ts'
import type { StaffVisit } from './who.ts'

/** The texts about complaining that staff send or read out, with the numbers and addresses as they are set. */
export type SaidToResidents = {
  /** For letters of any kind (Code 2020, 2.6). */
  readonly paragraph: string
  /** To be read out or sent to somebody who is unhappy (EHT-1.3.2). */
  readonly readOut: readonly string[]
}

export async function saidToResidents(tx: Db, visit: StaffVisit): Promise<SaidToResidents> {
  const { policy } = visit.who
  const [facts, found] = await factsFor(tx, visit)
  return {
    paragraph: paragraphForLetters(policy, facts, found),
    readOut: howToComplain(policy, facts, found),
  }
}

async function factsFor(
  tx: Db,
  { who, now, header }: StaffVisit,
): Promise<readonly [Facts, Found]> {
  const { landlord } = who
  const [reached, outside] = await Promise.all([
    contactDetailsOf(tx, landlord.id),
    ombudsmanDetailsOf(tx, landlord.id),
  ])
  const site = header('origin') ?? `http://${header('host') ?? 'localhost'}`
  const policyAt = site + path`/${landlord.slug}/how-we-handle-complaints`
  return [policyFacts(landlord.name, londonDay(now), outside), { reached, policyAt }]
}

/** The text about how to complain, beside what somebody does while they talk to a resident. */
export const howToComplainPart = ({ readOut }: Pick<SaidToResidents, 'readOut'>): Html =>
  html`${details({
    summaryText: 'How to complain: to read out or send',
    html: html`<div class="pr-how-to">${readOut.map((words) => html`<p class="govuk-body">${words}</p>`)}</div>`,
  })}`
