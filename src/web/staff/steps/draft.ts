import { sayRefusal } from '#complaint/say-refusal.ts'
import type { House } from '#record/door.ts'
import {
  type Draft,
  draftOf,
  removeDraft,
  type Saved,
  saveDraft,
  type Typed,
} from '#record/drafts.ts'
import { londonTime } from '#time/day.ts'
import { one } from '../../form.ts'
import { path } from '../../html.ts'
import { type Form, json, notFound, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { type InHand, takeInHand } from '../complaint/in-hand.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { type StaffVisit, staffPost, type Who } from '../who.ts'
import { addressOf, keyOf } from './draft-key.ts'
import type { Step } from './step.ts'
import { stepPage } from './step-page.ts'
import { inTheWay } from './trial.ts'

/** What belongs to the page and not to what somebody typed. */
const NOT_TYPED = ['requestId', 'seen', 'draft', 'go', 'discard', 'another']

/** The draft of a step, whoever saved it. Whoever may see the complaint may see it; whom it is about never gets here. */
export function draftFor(house: House, step: Step, inHand: InHand): Promise<Draft | undefined> {
  const { landlord } = inHand.who
  return house.database.asLandlord(landlord.id, (tx) =>
    draftOf(tx, landlord.id, keyOf(step, inHand)),
  )
}

/**
 * What of a form is kept: all that differs from the form as it is opened. So a day that nobody touched is today's when
 * the draft is brought back, and what was taken out stays out.
 */
export function typedIn(form: Form, opened: Form): Typed {
  const typed = Object.entries(form).filter(
    ([name, value]) => !NOT_TYPED.includes(name) && !isSame(value, opened[name]),
  )
  const takenOut = Object.keys(opened).filter((name) => !(name in form))
  return Object.fromEntries([...typed, ...takenOut.map((name) => [name, []] as const)])
}

const isSame = (value: Form[string] | undefined, other: Form[string] | undefined) =>
  JSON.stringify([value].flat()) === JSON.stringify([other].flat())

/** A form as its draft has it. */
export const filledFrom = (
  step: Step,
  inHand: InHand,
  draft: Draft | undefined,
  query: Form = {},
) => ({
  ...step.start(inHand, query),
  ...draft?.typed,
})

/** Saves what is typed into a step: by itself while somebody types, or with a button. */
export function draftRoute(step: Step, house: House, newId: () => string): Route<Who> {
  return staffPost(`/desk/complaints/:reference/${step.name}/draft`, async (visit) => {
    const inHand = await (step.take ?? takeInHand)(house, visit)
    if (inHand === undefined) return notFound()
    const { landlord } = inHand.who
    if ('discard' in visit.form) {
      await house.database.asLandlord(landlord.id, (tx) =>
        removeDraft(tx, landlord.id, keyOf(step, inHand)),
      )
      return seeOther(addressOf(step, inHand))
    }
    const blocked = inTheWay(step.name, inHand)
    const saved =
      blocked === undefined ? await save(step, house, inHand, visit) : sayRefusal(blocked)
    return visit.header('accept')?.includes('application/json')
      ? inJson(saved, inHand)
      : asPage(step, visit, inHand, saved, newId)
  })
}

function save(
  step: Step,
  house: House,
  inHand: InHand,
  { form, requestId, now }: StaffVisit,
): Promise<Saved> {
  const { landlord, staff } = inHand.who
  return house.database.asLandlord(landlord.id, (tx) =>
    saveDraft(tx, landlord.id, keyOf(step, inHand), {
      typed: typedIn(form, step.start(inHand, {})),
      had: Number.parseInt(one(form, 'draft'), 10) || 0,
      ...{ page: requestId, by: staff.id, now },
    }),
  )
}

const RECORDED = 'This has been recorded in the meantime'

/** For the page that saves by itself. */
function inJson(saved: Saved | string, { looked }: InHand): Reply {
  if (saved === 'recorded') return json({ problem: RECORDED }, 409)
  if (typeof saved === 'string') return json({ problem: saved }, 409)
  if ('saved' in saved)
    return json({
      says: `Saved at ${londonTime(saved.saved.savedAt)}`,
      version: saved.saved.version,
    })
  const { savedBy, savedAt } = saved.other
  return json(
    {
      problem: `${nameOfStaff(looked, savedBy)} saved another version at ${londonTime(savedAt)}`,
      compare: true,
    },
    409,
  )
}

function asPage(
  step: Step,
  visit: StaffVisit,
  inHand: InHand,
  saved: Saved | string,
  newId: () => string,
): Reply {
  const { reference } = inHand.looked.complaint
  if (typeof saved !== 'string' && 'saved' in saved)
    return seeOther(
      one(visit.form, 'go') === 'letter'
        ? path`/desk/complaints/${reference}/letters/${step.name}`
        : path`/desk/complaints/${reference}?draft=${step.name}`,
    )
  const isOther = typeof saved !== 'string'
  const problem = saved === 'recorded' ? RECORDED : saved
  const errors = typeof problem === 'string' ? { '': problem } : {}
  const shown = {
    filled: { typed: visit.form, errors },
    ...{ requestId: newId(), changes: [], blocked: inTheWay(step.name, inHand) },
    ...(isOther ? { theirs: saved.other, had: saved.other.version } : { had: 0 }),
  }
  return show(stepPage(step, visit, inHand, shown), 409)
}
