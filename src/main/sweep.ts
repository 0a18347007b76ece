import { isWhole } from '#demonstration/make.ts'
import type { House } from '#record/door.ts'
import { scanWaiting } from '#record/files.ts'
import { landlords } from '#record/landlords.ts'
import { sealDaysOver } from '#record/seal.ts'
import { sweepUploads } from '#record/uploads.ts'
import { mailTheDay } from './daily-mail.ts'

const A_MINUTE = 60_000
/** An entry bears the time at which its request came, and may be written a little later: after midnight, say. */
const UNTIL_ALL_IS_WRITTEN = 5 * A_MINUTE

/** Does what the passing of time asks for, now and then every minute. Returns how to stop it. */
export function startSweep(
  house: House,
  now: () => Date,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> | undefined
  const again = () => {
    running ??= sweep(house, now(), onError)
      .catch(onError)
      .finally(() => {
        running = undefined
      })
  }
  again()
  const timer = setInterval(again, A_MINUTE)
  return async () => {
    clearInterval(timer)
    await running
  }
}

/**
 * Seals the days that are over, queues the day's work for those who get it by e-mail, removes files whose form nobody
 * sent, and has files scanned that wait for it. What fails for one landlord is tried again, and holds up no other.
 */
export async function sweep(
  house: House,
  now: Date,
  onError: (error: unknown) => void,
): Promise<void> {
  const over = new Date(now.getTime() - UNTIL_ALL_IS_WRITTEN)
  const { database } = house
  for (const landlord of await database.acrossLandlords(landlords)) {
    const { id } = landlord
    const sealing = database.asLandlord(id, async (tx) => {
      if (await isWhole(tx, id)) await sealDaysOver(tx, id, over)
    })
    await sealing.catch(onError)
    await mailTheDay(house, landlord, now).catch(onError)
    await sweepUploads(house, id, now).catch(onError)
    await scanWaiting(house, id).catch(onError)
  }
}
