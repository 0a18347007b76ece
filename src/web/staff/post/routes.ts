import * as z from 'zod'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { together } from '#db/together.ts'
import { printTogether, type Sides } from '#letters/batch.ts'
import type { House } from '#record/door.ts'
import { keepLook } from '#record/looks.ts'
import { recordPosted } from '#record/post-letters.ts'
import { keptPdfs, type LetterToPost, lettersToPost } from '#record/to-post.ts'
import { londonDay } from '#time/day.ts'
import { all, choices, day, type Errors, one, readForm, requestId } from '../../form.ts'
import {
  file,
  notFound,
  type PageStatus,
  type Reply,
  type Route,
  seeOther,
  show,
} from '../../reply.ts'
import { typedDay } from '../steps/issued.ts'
import { SAY_LETTER } from '../told/letters.ts'
import { mayPost, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { postPage } from './page.ts'

/** What must go in the post: printed together, and recorded once it is gone. */
export function postRoutes(house: House): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayPost(visit.who) ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/post', only(open)),
    staffGet('/desk/post/letters.pdf', only(print)),
    staffPost('/desk/post', only(record)),
  ]
}

const waiting = ({ database }: House, { who }: StaffVisit) =>
  database.asLandlord(who.landlord.id, (tx) => lettersToPost(tx, who.landlord.id, who.viewer))

async function open(house: House, visit: StaffVisit): Promise<Reply> {
  const letters = await waiting(house, visit)
  const today = londonDay(visit.now)
  // What is not due yet may stay until later, so only what is due is ticked.
  const due = letters.filter(({ postBy }) => postBy <= today).map(({ id }) => id)
  return page(visit, letters, { typed: { letter: due, ...typedDay('on', today) }, errors: {} }, 200)
}

type Filled = { readonly typed: StaffVisit['form']; readonly errors: Errors }

function page(
  visit: StaffVisit,
  letters: readonly LetterToPost[],
  filled: Filled,
  status: PageStatus,
): Reply {
  const done = one(visit.query, 'posted')
  return show(postPage(visit, { letters, filled, today: londonDay(visit.now), done }), status)
}

/** Those of one day and before, or those that are named, or all: as they were kept, on top of each other. */
async function print(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, query, now } = visit
  const { landlord } = who
  const [until, named] = [one(query, 'until'), all(query, 'letter')]
  const sides: Sides = one(query, 'sides') === '1' ? 1 : 2
  const chosen = (await waiting(house, visit)).filter(
    ({ id, postBy, printable }) =>
      printable && (until === '' || postBy <= until) && (named.length === 0 || named.includes(id)),
  )
  const kept = await house.database.asLandlord(landlord.id, async (tx) => {
    const part = { part: 'printed', staff: who.actor.id, now }
    const things = [...new Set(chosen.map(({ complaintId }) => complaintId))]
    await together(
      ...things.map((thing) => keepLook(tx, landlord.id, { kind: 'complaint', thing, ...part })),
    )
    return keptPdfs(tx, landlord.id, chosen)
  })
  const letters = chosen.flatMap((letter) => {
    const pdfs = letter.sent.flatMap((id) => kept.get(id) ?? [])
    return pdfs.length === 0 ? [] : [inBatch(letter, pdfs)]
  })
  const today = londonDay(now)
  const [first] = letters
  if (first === undefined) return notFound()
  const [only, more] = first.pdfs
  // One by itself is the file that was kept, which can be read by those who cannot see.
  const bytes =
    named.length === 1 && more === undefined
      ? only
      : printTogether(letters, { landlord: landlord.name, on: today, sides })
  if (bytes === undefined) return notFound()
  return file(bytes, 'application/pdf', `Letters to post ${today}.pdf`, 'in-browser')
}

const inBatch = (
  { reference, to, kind, stage, postBy }: LetterToPost,
  pdfs: readonly Uint8Array[],
) => ({
  ...{ reference, postBy, pdfs, to: to ?? 'Name erased' },
  what: `${SAY_LETTER[kind]}, stage ${stage}`,
})

async function record(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, form, now } = visit
  const today = londonDay(now)
  const letters = await waiting(house, visit)
  const again = (errors: Errors, left = letters) => page(visit, left, { typed: form, errors }, 422)
  // One that somebody else has recorded meanwhile is no longer there to choose, and needs no more saying.
  const ids = letters.map(({ id }) => id)
  const gone = all(form, 'letter').filter((id) => !ids.includes(id))
  const read = readForm(shapeOf(ids, gone.length > 0, today), form)
  if ('errors' in read) return again(read.errors)
  const chosen = letters.filter(({ id }) => read.value.letter.includes(id))
  const posted = { letters: chosen, on: read.value.on, by: who.actor, now }
  const { recorded, refused } = await recordPosted(house, who.landlord, {
    ...posted,
    requestId: read.value.requestId,
  })
  if (refused.length === 0) return seeOther(`/desk/post?posted=${recorded + gone.length}`)
  const why = refused.map(({ letter, refusal }) => `${letter.reference}: ${sayRefusal(refusal)}`)
  return again({ on: why.join(' ') }, await waiting(house, visit))
}

const shapeOf = (ids: readonly string[], hasGone: boolean, today: ReturnType<typeof londonDay>) =>
  z.object({
    requestId: requestId(),
    letter: choices(ids, hasGone ? undefined : 'Tick the letters that are in the post'),
    on: day({
      name: 'Day on which they went',
      required: 'Enter the day on which they went',
      to: { day: today, otherwise: 'The day on which they went must be today or in the past' },
    }),
  })
