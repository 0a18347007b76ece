import type { Channel, Policy } from '../policy.ts'
import type { Way } from './document.ts'

/** How a landlord can be reached: by the id of each way to complain, as it was set. */
export type Reached = Readonly<Record<string, string>>

/** The number or address of a way to complain: as it was set, or as the policy gives it. */
export const reachOf = ({ id, reach }: Channel, set: Reached): string | undefined =>
  set[id] || reach

/** The numbers and addresses of a policy's ways to complain, by their ids: those that were set, and the policy's own. */
export const reachedBy = ({ channels }: Policy, set: Reached): Reached =>
  Object.fromEntries(
    channels.flatMap((channel) => {
      const reach = reachOf(channel, set)
      return reach === undefined ? [] : [[channel.id, reach] as const]
    }),
  )

/** The ways to complain with what somebody needs to use them: to whom, where, and when. */
export const waysToComplain = (
  { channels }: Pick<Policy, 'channels'>,
  set: Reached,
): readonly Way[] =>
  channels.map((channel) => {
    const { name: by, to, hours } = channel
    const reach = reachOf(channel, set)
    const where = [to && `to ${to}`, reach].filter(Boolean).join(': ')
    const text = [where, hours].filter(Boolean).join(', ')
    const href = reach === undefined ? undefined : hrefOf(reach)
    return { by, text, ...(href === undefined ? {} : { href }) }
  })

/** An e-mail address leads somewhere when it stands alone; what else there is, is read. */
const hrefOf = (reach: string): string | undefined =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(reach) ? `mailto:${reach}` : undefined
