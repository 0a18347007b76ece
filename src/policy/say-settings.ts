import { sayPeriod } from '#time/period.ts'
import type {
  Channel,
  Clock,
  ComplainantType,
  Condition,
  ExclusionGround,
  ExtensionRule,
  Policy,
  Role,
  Source,
} from './policy.ts'
import type { PublicityRule } from './publishing.ts'

/** The values of a policy in words. */

/** `10 working days from being logged, delivered` */
export function sayClock({
  within,
  from,
  metWhen,
  onNonWorkingDay,
  target,
  bindsFor,
}: Clock): string {
  return phrases(
    `${sayPeriod(within)} from being ${from}`,
    metWhen === 'delivered' && 'by delivery',
    onNonWorkingDay === 'earlier' && 'or the working day before',
    target && `aiming at ${sayPeriod(target.within)} from being ${target.from}`,
    bindsFor === 'residents' && 'an aim for others than residents',
  )
}

export const sayChannel = ({ name, oral, askPrivately }: Channel) =>
  phrases(name, oral && 'spoken', askPrivately && 'with a private message')

export const sayType = (type: ComplainantType) =>
  phrases(
    type.name,
    type.resident && 'a resident',
    type.codeApplies && 'under the Code',
    type.asksInterest && 'with a note of their interest',
    type.atDiscretion && 'if somebody with the power decides so',
  )

export const sayRole = ({ title, may }: Role) => phrases(title, `may ${may.map(words).join(', ')}`)

export const sayRoles = ({ roles }: Policy, ids: readonly string[]): string =>
  ids.map((id) => roles.find((role) => role.id === id)?.title ?? id).join(', ')

export function sayGround(ground: ExclusionGround): string {
  const { name, olderThan, boundary, asks, unless } = ground
  return phrases(
    name,
    olderThan && `${sayPeriod(olderThan)}${boundary === 'or-more' ? ' or more' : ''}`,
    ground.countsFromAwareness && 'also from learning of it',
    ground.for !== 'everyone' && `for ${ground.for}`,
    asks.length > 0 && `asks ${asks.map(words).join(', ')}`,
    unless.length > 0 && `unless ${unless.map(words).join(', ')}`,
    ground.sendTo && `goes to ${ground.sendTo}`,
    ground.still && `still owed: ${ground.still}`,
  )
}

export function sayCondition({ oral, resident, grading, aboutRole }: Condition): string {
  const yesNo = (value: boolean | undefined, word: string) =>
    value !== undefined && `${word} is ${value ? 'yes' : 'no'}`
  return phrases(
    yesNo(oral, 'spoken'),
    yesNo(resident, 'resident'),
    grading && `the grading is ${grading}`,
    aboutRole && `it is about the ${words(aboutRole)}`,
  )
}

export const phrases = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(', ')

export const words = (name: string): string => name.replaceAll('-', ' ')

export const saySource = (source: Source): string =>
  ({ policy: '', code: ' (from the Code)', setting: ' (chosen, for the policy is silent)' })[source]

/** `the policy and how to complain in: newsletter, twice every year` */
export const sayPublicity = ({ of, in: medium, every, times, month }: PublicityRule): string =>
  phrases(
    `${of.map(words).join(' and ')} in: ${words(medium)}`,
    every === 'year' ? `${words(times)} every year` : `for each ${every}`,
    month && `in ${month}`,
  )

export const sayCap = ({ upTo }: Pick<ExtensionRule, 'upTo'>) =>
  upTo.length === 0 ? 'no limit' : upTo.map(sayPeriod).join(' or ')
