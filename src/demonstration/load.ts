import { sayRefusal } from '#complaint/say-refusal.ts'
import { sayContactRefusal } from '#contact/refusals.ts'
import { type ContactSubmission, submitContact } from '#record/contact-door.ts'
import { type House, type Submission, submit } from '#record/door.ts'
import { each, type Limit, limitTo } from './at-once.ts'
import { contactsOf } from './contacts.ts'
import { withLetter } from './letters.ts'
import { lookedBefore } from './looks.ts'
import { isWhole, makeLandlord, markWhole, type Wanted } from './make.ts'
import { takePhotographs } from './photographs.ts'
import { type Cast, type Plot, plotsOf } from './plot.ts'
import { arrival, tell } from './tell.ts'

export type Loading = {
  readonly now: Date
  /** Told of how much is done, from 0 to 1. */
  readonly report?: (share: number) => void
  readonly signal?: AbortSignal
  /** Called when all complaints of a landlord have arrived, before the rest of them is told. */
  readonly arrived?: () => Promise<unknown>
}

export type Loaded = {
  readonly casts: readonly Cast[]
  readonly complaints: number
  readonly commands: number
}

/** How many commands are under way at a time. */
const AT_ONCE = 8

/**
 * Makes landlords and lets them live through a year of complaints, each command through the record's door. All ids
 * come from the seed, so a load that was interrupted goes on where it was, and one that is whole adds nothing.
 */
export async function load(
  house: House,
  wanted: readonly Wanted[],
  { now, report = () => {}, signal, arrived = async () => {} }: Loading,
): Promise<Loaded> {
  const years = []
  for (const one of wanted) years.push(await yearOf(house, one, now))
  const missing = years.filter(({ whole }) => !whole)
  const total = missing.reduce((sum, { plots }) => sum + 2 * plots.length, 0)
  let [turns, complaints, commands] = [0, 0, 0]
  const turn = (given: number) => {
    signal?.throwIfAborted()
    commands += given
    turns += 1
    report(turns / total)
  }
  const limit = limitTo(AT_ONCE)
  const photographs = missing.length === 0 ? new Map() : await takePhotographs()
  await each(missing, AT_ONCE, async ({ cast, plots }) => {
    complaints += plots.length
    await live({ house, cast: { ...cast, photographs }, limit, turn, arrived }, plots)
    await house.database.asLandlord(cast.landlord.id, async (tx) => {
      await lookedBefore(tx, cast.landlord.id)
      await markWhole(tx, cast.landlord.id, now)
    })
  })
  return { casts: years.map(({ cast }) => cast), complaints, commands }
}

async function yearOf(house: House, wanted: Wanted, now: Date) {
  const cast = await makeLandlord(house, wanted, now)
  const { id } = cast.landlord
  const whole = await house.database.asLandlord(id, (tx) => isWhole(tx, id))
  return { cast, whole, plots: whole ? [] : plotsOf(cast) }
}

type Living = {
  readonly house: House
  readonly cast: Cast
  readonly limit: Limit
  readonly turn: (commands: number) => void
  readonly arrived: () => Promise<unknown>
}

/** First all complaints arrive, in their order, so that their references follow it. Then each is told to its end. */
async function live(
  { house, cast, limit, turn, arrived }: Living,
  plots: readonly Plot[],
): Promise<void> {
  const give = (submissions: readonly Submission[]) =>
    limit(async () => {
      for (const submission of submissions.slice(0, -1)) await accepted(house, cast, submission)
      const [last] = submissions.slice(-1)
      if (last !== undefined) await accepted(house, cast, await withLetter(house, cast, last))
      turn(submissions.length)
    })
  for (const plot of plots) {
    const first = arrival(cast, plot)
    await give(first === undefined ? [] : [first])
  }
  await arrived()
  await each(plots, AT_ONCE, async (plot) => give(tell(cast, plot)?.submissions.slice(1) ?? []))
  // One after the other: their references follow the order in which they came.
  for (const contact of contactsOf(cast)) await limit(() => contactAccepted(house, cast, contact))
}

async function contactAccepted(
  house: House,
  { landlord }: Cast,
  submission: ContactSubmission,
): Promise<void> {
  const answer = await submitContact(house, landlord, submission)
  if ('accepted' in answer) return
  const why = 'refusal' in answer ? sayContactRefusal(answer.refusal) : 'somebody has added entries'
  throw new Error(`${landlord.slug}, ${submission.command.type}: ${why}`)
}

async function accepted(house: House, { landlord }: Cast, submission: Submission): Promise<void> {
  const answer = await submit(house, landlord, submission)
  if ('accepted' in answer) return
  const why = 'refusal' in answer ? sayRefusal(answer.refusal) : 'someone else has added entries'
  throw new Error(`${landlord.slug}, ${submission.command.type}: ${why}`)
}
