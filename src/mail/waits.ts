const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * How long is waited after each attempt that a server put off, or that reached no server: a minute at first, then longer
 * and longer. After the last of them, within a day, the mail comes back to a person, who can still telephone in time.
 */
const WAITS = [1, 5, 15, 60, 120, 240, 480, 480].map((minutes) => minutes * MINUTE)

/** When to try again after so many attempts; undefined when there were enough. */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  const wait = WAITS[attempts - 1]
  return wait === undefined ? undefined : new Date(now.getTime() + wait)
}

/** How long mail may wait unsent, whatever it waits for. */
export const GIVE_UP_AFTER = 24 * HOUR
