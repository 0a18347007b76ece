import type { House } from '#record/door.ts'
import { type Landlord, landlords } from '#record/landlords.ts'
import { type Sending, sendNext } from './send-next.ts'
import type { MailSettings } from './settings.ts'
import { giveUp, keepHere, seeToLeftBehind } from './settle.ts'

/** How many landlords' mail is seen to at a time, and how many of one landlord's mails are handed over at a time. */
const LANDLORDS_AT_ONCE = 2
const AT_ONCE = 3

/** Sends what is queued, whenever it is woken. Any number of them may run, in one process or in many. */
export type Sender = {
  /** There may be mail to send, of this landlord or of anybody. */
  wake(landlordId?: string): void
  /** Resolves when nothing is being sent any more. What has begun is finished; nothing new begins once it is stopped. */
  stop(): Promise<void>
  /** Resolves when all that was woken for has been seen to. */
  idle(): Promise<void>
}

type Options = {
  readonly settings: MailSettings
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

export function startSender(house: House, options: Options): Sender {
  const wanted = new Map<string, Landlord>()
  const running = new Set<Promise<void>>()
  let stopped = false

  const run = async () => {
    for (let next = takeFrom(wanted); next !== undefined && !stopped; next = takeFrom(wanted))
      await sendAllOf(house, next, options, () => stopped).catch(options.onError)
  }
  const start = () => {
    while (!stopped && running.size < LANDLORDS_AT_ONCE && running.size < wanted.size) {
      const runner: Promise<void> = run().finally(() => {
        running.delete(runner)
        // Somebody may have woken us after it had looked for the last time.
        start()
      })
      running.add(runner)
    }
  }
  const look = async (landlordId: string | undefined) => {
    const all = await house.database.acrossLandlords(landlords)
    for (const one of all)
      if (landlordId === undefined || one.id === landlordId) wanted.set(one.id, one)
    start()
  }
  const looking = new Set<Promise<void>>()
  const idle = async () => {
    while (looking.size + running.size > 0) await Promise.all([...looking, ...running])
  }
  return {
    wake(landlordId) {
      if (stopped) return
      const looks: Promise<void> = look(landlordId)
        .catch(options.onError)
        .finally(() => looking.delete(looks))
      looking.add(looks)
    },
    idle,
    async stop() {
      stopped = true
      await idle()
    },
  }
}

function takeFrom(wanted: Map<string, Landlord>): Landlord | undefined {
  const [first] = wanted.values()
  if (first !== undefined) wanted.delete(first.id)
  return first
}

/** Sees to all of a landlord's mail that is due. */
async function sendAllOf(
  house: House,
  landlord: Landlord,
  { settings, now }: Options,
  isStopped: () => boolean,
): Promise<void> {
  const { smtp } = settings
  await seeToLeftBehind(house, landlord, now())
  if (landlord.demonstration)
    await house.database.asLandlord(landlord.id, (tx) => keepHere(tx, landlord.id))
  else if (smtp === undefined) await giveUp(house, landlord, now())
  else {
    const sending: Sending = { settings: { ...settings, smtp }, now }
    const sendOn = async () => {
      while (!isStopped() && (await sendNext(house, landlord, sending)));
    }
    // Each is waited for, also when another fails: what is being handed over must be recorded before we stop.
    for (const result of await Promise.allSettled(Array.from({ length: AT_ONCE }, sendOn)))
      if (result.status === 'rejected') throw result.reason
  }
}
