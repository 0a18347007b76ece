import * as z from 'zod'
import { fieldOf } from '#complaint/refusals.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { formatFor } from '#letters/format.ts'
import { renderHtml } from '#letters/render-html.ts'
import { renderPdf } from '#letters/render-pdf.ts'
import { type House, submit } from '#record/door.ts'
import { isRecorded } from '#record/drafts.ts'
import { choices, type Errors, one, readForm, requestId, seen } from '../../form.ts'
import { path } from '../../html.ts'
import {
  file,
  notFound,
  type PageStatus,
  type Reply,
  type Route,
  seeOther,
  show,
} from '../../reply.ts'
import { type InHand, takeInHand } from '../complaint/in-hand.ts'
import { addressOf } from '../steps/draft-key.ts'
import type { Step } from '../steps/step.ts'
import { inTheWay } from '../steps/trial.ts'
import { type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { type DraftLetter, draftLetter, formOnIssue } from './draft-letter.ts'
import { issueOf } from './issue.ts'
import { letterPage } from './letter-page.ts'
import { lookOverOf, takeLookOver } from './look-over.ts'
import { telephonePage } from './telephone-page.ts'
import { WAYS, waysFor, waysLiked } from './ways.ts'

/** A step whose letter is before somebody. */
type AtHand = { readonly step: Step; readonly house: House; readonly newId: () => string }
type Before = AtHand & {
  readonly visit: StaffVisit
  readonly inHand: InHand
  readonly draft: DraftLetter
}

/** The pages of a letter before it goes, for each step that sends one. */
export function letterRoutes(
  steps: readonly Step[],
  house: House,
  newId: () => string,
): readonly Route<Who>[] {
  return steps
    .filter((step) => step.letter !== undefined)
    .flatMap((step) => {
      const address = `/desk/complaints/:reference/letters/${step.name}`
      const before = (handle: (before: Before) => Promise<Reply>) =>
        withDraft({ step, house, newId }, handle)
      return [
        staffGet(
          address,
          before((at) => open(at)),
        ),
        staffPost(address, before(take)),
        staffGet(`${address}/pdf`, before(asPdf)),
        staffGet(`${address}/email`, before(asEmail)),
        staffGet(
          `${address}/telephone`,
          before(async ({ visit, inHand, draft, step }) =>
            show(telephonePage(step, visit, inHand, draft)),
          ),
        ),
      ]
    })
}

/** The letter of a draft. Where there is none any more, the way leads to where one is written, or was recorded. */
function withDraft(at: AtHand, handle: (before: Before) => Promise<Reply>) {
  const { step, house, newId } = at
  return async (visit: StaffVisit): Promise<Reply> => {
    const inHand = await (step.take ?? takeInHand)(house, visit)
    if (inHand === undefined) return notFound()
    const blocked = inTheWay(step.name, inHand)
    // Whoever was asked to look a letter over may see it, though issuing it is for others.
    const check = blocked === undefined ? undefined : await lookOverOf(house, step, inHand)
    const isAsked = blocked?.refused === 'not-allowed' && check?.askedOf === inHand.who.staff.id
    const draft =
      blocked === undefined || isAsked
        ? await draftLetter(house, step, inHand, { newId, mayIssue: blocked === undefined })
        : undefined
    if (draft !== undefined) return handle({ ...at, visit, inHand, draft })
    const { landlord } = inHand.who
    const done = await house.database.asLandlord(landlord.id, (tx) =>
      isRecorded(tx, landlord.id, visit.requestId),
    )
    return seeOther(done ? afterwards(step, inHand) : addressOf(step, inHand))
  }
}

const afterwards = ({ name, leadsTo }: Step, { looked }: InHand) =>
  `${path`/desk/complaints/${looked.complaint.reference}`}${leadsTo === undefined ? '' : `/${leadsTo}`}?done=${name}`

type Shown = { readonly errors?: Errors; readonly status?: PageStatus; readonly notice?: string }

async function open(
  before: Before,
  { errors = {}, status = 200, notice }: Shown = {},
): Promise<Reply> {
  const { step, visit, inHand, draft, house, newId } = before
  const check = await lookOverOf(house, step, inHand)
  const isForm = visit.method === 'POST' && visit.form.do !== 'ask'
  const typed = isForm ? visit.form : { ...visit.form, ways: waysLiked(draft.person, inHand) }
  const read = readForm(z.object({ seen: seen() }), visit.form)
  const had = 'errors' in read ? inHand.looked.seq : read.value.seen
  const shown = {
    filled: { typed, errors },
    requestId: visit.method === 'POST' ? visit.requestId : newId(),
    ...{ check, notice, changes: inHand.looked.entries.slice(had) },
  }
  return show(letterPage(step, visit, inHand, draft, shown), status)
}

async function take(before: Before): Promise<Reply> {
  const { step, visit, inHand, draft, house } = before
  if (visit.form.do !== 'issue' || !draft.mayIssue) {
    const errors = await takeLookOver(house, step, inHand, draft, visit)
    if (Object.keys(errors).length > 0) return open(before, { errors, status: 422 })
    return seeOther(
      path`/desk/complaints/${inHand.looked.complaint.reference}/letters/${step.name}`,
    )
  }
  if (Number.parseInt(one(visit.form, 'draft'), 10) !== draft.draft.version)
    return open(before, {
      status: 409,
      notice: 'The draft has been changed since you opened this page. Read it once more.',
    })
  const possible = waysFor(draft.person)
  const read = readForm(
    z.object({
      ways: choices(possible, 'Choose how it goes'),
      ...{ requestId: requestId(), seen: seen() },
    }),
    visit.form,
  )
  const errors = { ...lacks(draft, before), ...('errors' in read ? read.errors : {}) }
  if ('errors' in read || Object.keys(errors).length > 0)
    return open(before, { errors, status: 422 })
  return issue(before, read.value)
}

/** Nothing goes out while something is missing: each line leads to where it is put right. */
function lacks({ missing }: DraftLetter, { step, inHand }: Before): Errors {
  const place = addressOf(step, inHand)
  return Object.fromEntries(
    missing.map(({ says, field, cite }, n) => [
      field === undefined ? `missing-${n}` : `${place}#${field}`,
      cite === '' ? says : `${says} (${cite})`,
    ]),
  )
}

/** What is wrong in the form of the step, each with its place there. */
function placed(errors: Errors, { step, inHand }: Before): Errors {
  const place = addressOf(step, inHand)
  return Object.fromEntries(
    Object.entries(errors).map(([name, says]) => [name === '' ? '' : `${place}#${name}`, says]),
  )
}

type Chosen = { readonly ways: readonly (typeof WAYS)[number][]; readonly seen: number }

async function issue(before: Before, { ways, seen }: Chosen): Promise<Reply> {
  const { step, visit, inHand, draft, house, newId } = before
  const { looked, who } = inHand
  const { requestId, now } = visit
  const [first = 'email'] = WAYS.filter((way) => ways.includes(way))
  const asked = step.read(formOnIssue(step, inHand, draft, first), inHand, newId)
  if ('errors' in asked) return open(before, { errors: placed(asked.errors, before), status: 422 })
  const check = await lookOverOf(house, step, inHand)
  const going = issueOf({ step, inHand, draft, ways, check, newId, now }, asked)
  const about = { complaintId: looked.id, seen, by: who.actor, requestId, now }
  const answer = await submit(house, who.landlord, { ...about, ...asked, ...going })
  if ('accepted' in answer) return seeOther(afterwards(step, inHand))
  if ('refusal' in answer) {
    const { refusal } = answer
    const errors = placed({ [fieldOf(refusal) ?? '']: sayRefusal(refusal) }, before)
    return open(before, { errors, status: 422 })
  }
  return withDraft(before, (again) => open(again, { status: 409 }))(visit)
}

const asPdf = async ({ draft, inHand }: Before): Promise<Reply> => {
  const { letter, person } = draft
  const pdf = renderPdf(letter, formatFor(inHand.looked.needs.adjustments, person.id))
  return pdf === undefined
    ? asEmail({ draft, inHand })
    : file(pdf, 'application/pdf', `Draft ${letter.reference}.pdf`)
}

async function asEmail({ draft, inHand }: Pick<Before, 'draft' | 'inHand'>): Promise<Reply> {
  const { letter, person } = draft
  const page = renderHtml(letter, formatFor(inHand.looked.needs.adjustments, person.id))
  return file(
    Buffer.from(page),
    'text/html; charset=utf-8',
    `Draft ${letter.reference}.html`,
    'in-browser',
  )
}
