import * as z from 'zod'
import type { Provision } from '#ombudsman/code.ts'
import type { CodeEdition } from '#policy/policy.ts'
import { makeStatement, type Statement, statementsOn } from '#record/compliance.ts'
import type { House } from '#record/door.ts'
import { staffById } from '#record/staff.ts'
import { sayDay } from '#time/say-day.ts'
import { type Filled, longTextField, radiosField } from '../../fields.ts'
import { choice, hiddenFields, readForm, requestId, text } from '../../form.ts'
import { button, insetText } from '../../govuk.ts'
import { html, path } from '../../html.ts'
import { notFound, type PageStatus, type Reply, seeOther, show } from '../../reply.ts'
import { deskPage, type StaffVisit } from '../who.ts'

type Asked = {
  readonly edition: CodeEdition
  readonly provision: Provision
  readonly statement: Statement | undefined
  readonly author: string | undefined
}

/** The provision that an address names, with the latest statement on it. */
function askedFor(house: House, { who, params }: StaffVisit): Promise<Asked | undefined> {
  const { landlord } = who
  return house.database.asLandlord(landlord.id, async (tx) => {
    const { codes } = await house.library.rulebookOf(tx, landlord.id)
    const code = codes.find(({ edition }) => edition === params.edition)
    const provision = code?.provisions.find(({ number }) => number === params.provision)
    if (code === undefined || provision === undefined) return undefined
    const statement = (await statementsOn(tx, landlord.id, code.edition)).get(provision.number)
    const author =
      statement?.by === undefined ? undefined : await staffById(tx, landlord.id, statement.by)
    return { edition: code.edition, provision, statement, author: author?.name }
  })
}

/** Asks whether we comply with a provision that no complaint can show, and how we know. */
export async function statementPage(house: House, visit: StaffVisit): Promise<Reply> {
  const asked = await askedFor(house, visit)
  if (asked === undefined) return notFound()
  const { statement } = asked
  const typed =
    statement === undefined
      ? {}
      : { complies: statement.complies ? 'yes' : 'no', evidence: statement.evidence ?? '' }
  return form(visit, asked, { typed, errors: {} }, 200)
}

function form(
  visit: StaffVisit,
  { edition, provision, statement, author }: Asked,
  filled: Filled,
  status: PageStatus,
): Reply {
  const title = `Provision ${provision.number} of the Code of ${edition}`
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${provision.says}</p>
    ${statement && insetText({ text: `Stated on ${sayDay(statement.on)}${author ? ` by ${author}` : ''}. A new statement stands in its place; the record keeps both.` })}
    <form method="post" novalidate>
      ${hiddenFields({ requestId: visit.requestId })}
      ${radiosField(
        'complies',
        'Do we comply?',
        filled,
        [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No, or not yet' },
        ],
        { inline: true },
      )}
      ${longTextField('evidence', 'How do we know?', filled, { hint: 'The evidence, and for a no the reason and the day by which we will comply.' })}
      ${button({ text: 'Keep this statement', preventDoubleClick: true })}
    </form>`
  return show(
    deskPage(visit, {
      title,
      body,
      errors: filled.errors,
      back: `/desk/compliance?code=${edition}`,
    }),
    status,
  )
}

const Asking = z.object({
  requestId: requestId(),
  complies: choice(['yes', 'no'], 'Say whether we comply'),
  evidence: text('Say how we know', { max: 5000 }),
})

/** Keeps the statement with its author and date. */
export async function state(house: House, visit: StaffVisit): Promise<Reply> {
  const asked = await askedFor(house, visit)
  if (asked === undefined) return notFound()
  const read = readForm(Asking, visit.form)
  if ('errors' in read) return form(visit, asked, { typed: visit.form, errors: read.errors }, 400)
  const { landlord, actor } = visit.who
  const { edition, provision } = asked
  const said = {
    code: edition,
    provision: provision.number,
    complies: read.value.complies === 'yes',
    evidence: read.value.evidence,
  }
  await house.database.asLandlord(landlord.id, (tx) =>
    makeStatement(tx, landlord, said, {
      by: actor,
      requestId: read.value.requestId,
      now: visit.now,
    }),
  )
  return seeOther(`${path`/desk/compliance`}?code=${edition}`)
}
