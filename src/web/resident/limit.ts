const HOUR = 3_600_000
const MANY = 10_000

/** How much one address may send in an hour. Kept by each process for itself: enough against floods. */
export type HourlyLimit = {
  readonly isReached: (address: string, now: Date) => boolean
  readonly count: (address: string, now: Date) => void
}

export function hourlyLimit(most: number): HourlyLimit {
  const sent = new Map<string, readonly number[]>()
  const recent = (address: string, now: Date) =>
    (sent.get(address) ?? []).filter((at) => at > now.getTime() - HOUR)

  return {
    isReached: (address, now) => recent(address, now).length >= most,
    count(address, now) {
      if (sent.size >= MANY)
        for (const other of sent.keys()) if (recent(other, now).length === 0) sent.delete(other)
      sent.set(address, [...recent(address, now), now.getTime()])
    },
  }
}
