import { type Day, sayDate } from '#time/day.ts'
import { sayPeriod } from '#time/period.ts'
import { sayDay } from '#time/say-day.ts'
import type { Policy } from '../policy.ts'
import { type Block, list, paragraph, type Section } from './document.ts'
import type { Facts } from './facts.ts'

/** How days are counted. */
export function workingDays(policy: Policy, { today }: Facts): Section {
  const closures = policy.closureDays.filter(({ on }) => on >= today)
  return {
    id: 'working-days',
    heading: 'How we count working days',
    blocks: [
      ...paragraph(
        `Working days are Monday to Friday. Bank holidays in ${NATIONS[policy.calendar]} are not working days.`,
        'We do not count the day on which the time starts. The next working day is day 1.',
      ),
      ...list(
        'We are also closed on these days, and do not count them:',
        closures.map(({ on, why }) => `${sayDay(on)}: ${why}`),
      ),
    ],
  }
}

const NATIONS = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
} as const satisfies Record<Policy['calendar'], string>

export function records({ retention }: Policy): readonly Section[] {
  if (retention === undefined) return []
  return [
    {
      id: 'records',
      heading: 'How long we keep records',
      blocks: paragraph(
        `We keep the record of your complaint for ${sayPeriod(retention.period)} after it is closed.`,
      ),
    },
  ]
}

/** Which edition this is, and when it is to be looked at again. */
export function aboutThePolicy(policy: Policy, { today }: Facts): Section {
  const table: Block = {
    kind: 'table',
    caption: 'The policy that this page is made from',
    head: ['About the policy', 'What it says'],
    rows: [
      ['Edition', policy.edition],
      ['In force from', sayDate(policy.inForceFrom)],
      ...(policy.approvedOn === undefined
        ? []
        : [['Approved on', sayDate(policy.approvedOn)] as const]),
      ...(policy.reviewBy === undefined
        ? []
        : [['To be reviewed by', review(policy.reviewBy, today)] as const]),
      ['The Ombudsman’s Code it follows', `${policy.follows} edition`],
    ],
  }
  return { id: 'about-the-policy', heading: 'About our policy', blocks: [table] }
}

const review = (by: Day, today: Day) =>
  by < today ? `${sayDate(by)}. This is overdue.` : sayDate(by)
