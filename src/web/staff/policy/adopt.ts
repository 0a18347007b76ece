import { codeInForce } from '#ombudsman/code.ts'
import { checkPolicy } from '#ombudsman/in-policy.ts'
import { notAdoptable } from '#policy/adoptable.ts'
import { comparePolicies } from '#policy/compare.ts'
import type { Policy } from '#policy/policy.ts'
import { sayProblem } from '#policy/problems.ts'
import { readPolicy } from '#policy/read.ts'
import { adoptPolicy } from '#record/adopt.ts'
import type { House } from '#record/door.ts'
import { rehearse } from '#record/replay.ts'
import { londonDay } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { one } from '../../form.ts'
import { button, fileUpload, insetText } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { type PageStatus, type Reply, seeOther, show } from '../../reply.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { comparison, findings, rehearsed } from './review.ts'

const TITLE = 'Adopt a new edition of the policy'

/** Asks for the file of the new edition. */
export async function adoptionForm(_house: House, visit: StaffVisit): Promise<Reply> {
  return show(uploadPage(visit, []))
}

function uploadPage(visit: StaffVisit, problems: readonly string[]): Html {
  const errors =
    problems.length === 0
      ? {}
      : { file: 'The file can’t be used yet. What is wrong is listed below' }
  const body = html`<h1 class="govuk-heading-l">${TITLE}</h1>
    <p class="govuk-body">The file says from which day the edition is in force. Complaints received before that day stay
      under the edition that they are under now. Nothing changes until you have seen what would follow and said yes.</p>
    <form method="post" enctype="multipart/form-data" novalidate>
      ${fileUpload({ id: 'file', name: 'file', label: { text: 'The policy file (YAML)' }, ...(errors.file === undefined ? {} : { errorMessage: { text: errors.file } }) })}
      ${button({ text: 'See what would follow' })}
    </form>
    ${
      problems.length > 0 &&
      html`<h2 class="govuk-heading-m">What is wrong with the file</h2>
      <ul class="govuk-list govuk-list--bullet">${problems.map((problem) => html`<li>${problem}</li>`)}</ul>`
    }`
  return deskPage(visit, { title: TITLE, body, errors, back: '/desk/policy' })
}

/** Shows what would follow from the edition: the check against the Code, the comparison, the rehearsal. */
export async function reviewAdoption(house: House, visit: StaffVisit): Promise<Reply> {
  const file = visit.files.file?.[0]
  if (file === undefined || file.size === 0)
    return show(uploadPage(visit, ['Choose the file of the new edition']), 400)
  const content = await file.text()
  const read = await readEdition(house, visit, content, file.name)
  if ('problems' in read) return show(uploadPage(visit, read.problems), 400)
  return show(await reviewPage(house, visit, read.policy, content))
}

type Read = { readonly policy: Policy } | { readonly problems: readonly string[] }

async function readEdition(
  house: House,
  { who, now }: StaffVisit,
  content: string,
  name: string,
): Promise<Read> {
  const read = readPolicy(content, name)
  if ('problems' in read) return { problems: read.problems.map(sayProblem) }
  const { policy } = read
  const book = await house.database.asLandlord(who.landlord.id, (tx) =>
    house.library.rulebookOf(tx, who.landlord.id),
  )
  const today = londonDay(now)
  const problems = [
    ...notAdoptable(policy, today),
    policy.landlord !== who.policy.landlord &&
      `landlord: this is the policy of “${policy.landlord}”, and yours is “${who.policy.landlord}”`,
    policy.inForceFrom < today &&
      `in-force-from: choose ${sayDay(today)} or a later day. Complaints already received stay under their edition`,
    book.editions.some((edition) => edition.edition === policy.edition) &&
      `edition: there is an edition “${policy.edition}” already. Give this one another name`,
    book.editions.some((edition) => edition.inForceFrom === policy.inForceFrom) &&
      `in-force-from: another edition comes into force on ${sayDay(policy.inForceFrom)}`,
  ].filter((problem) => problem !== false)
  return problems.length > 0 ? { problems } : { policy }
}

async function reviewPage(
  house: House,
  visit: StaffVisit,
  policy: Policy,
  content: string,
): Promise<Html> {
  const { landlord } = visit.who
  const today = londonDay(visit.now)
  const { book, rehearsal } = await house.database.asLandlord(landlord.id, async (tx) => {
    const book = await house.library.rulebookOf(tx, landlord.id)
    return { book, rehearsal: await rehearse(tx, landlord.id, book, policy, today) }
  })
  const code = codeInForce(book.codes, policy.inForceFrom)
  const body = html`<h1 class="govuk-heading-l">What would follow from edition ${policy.edition}</h1>
    ${insetText({ text: `In force from ${sayDay(policy.inForceFrom)}. Complaints received before that day stay under their edition.` })}
    ${code && findings(code.edition, checkPolicy(policy, code))}
    ${comparison(comparePolicies(visit.who.policy, policy), visit.who.policy.edition, policy.edition)}
    ${rehearsed(rehearsal)}
    <form method="post" action="/desk/policy/adopt/yes">
      <input type="hidden" name="requestId" value="${visit.requestId}">
      <input type="hidden" name="content" value="${Buffer.from(content).toString('base64')}">
      ${button({ text: `Adopt edition ${policy.edition}`, preventDoubleClick: true })}
      <p class="govuk-body"><a class="govuk-link" href="/desk/policy">Leave things as they are</a></p>
    </form>`
  return deskPage(visit, {
    title: `Edition ${policy.edition}`,
    body,
    back: '/desk/policy/adopt',
    wide: true,
  })
}

/** Adopts the edition that was reviewed. */
export async function adopted(house: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, actor } = visit.who
  const content = Buffer.from(one(visit.form, 'content'), 'base64').toString('utf8')
  const read = await readEdition(house, visit, content, 'The file')
  const status: PageStatus = 409
  if ('problems' in read) return show(uploadPage(visit, read.problems), status)
  await house.database.asLandlord(landlord.id, (tx) =>
    adoptPolicy(
      tx,
      landlord,
      { policy: read.policy, content },
      { by: actor, requestId: visit.requestId, now: visit.now },
    ),
  )
  return seeOther('/desk/policy')
}
