import type { Command } from '#complaint/commands.ts'
import { acknowledge, assign, escalate, receive, respond, useDiscretion } from './commands.ts'
import { given, points, staff, text } from './given.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

export const LANDLORDS = ['client', 'eht', 'emh', 'soths', 'tht'] as const
export type LandlordName = (typeof LANDLORDS)[number]

/** Whoever complains as a resident to each landlord, and who handles each stage there. */
export const AT: Readonly<
  Record<LandlordName, { resident: string; other: string; handlers: readonly [string, string] }>
> = {
  client: {
    ...{ resident: 'client', other: 'other' },
    handlers: ['investigating-manager', 'business-manager'],
  },
  eht: { resident: 'licensee', other: 'neighbour', handlers: ['complaints-officer', 'director'] },
  emh: { resident: 'tenant', other: 'other', handlers: ['complaint-handler', 'stage-2-reviewer'] },
  soths: { resident: 'tenant', other: 'other', handlers: ['head-of-property', 'housing-director'] },
  tht: { resident: 'resident', other: 'contractor', handlers: ['delegate', 'chair'] },
}

export const DEFINITION =
  'Your boiler stopped working on 2 May 2025. You rang us three times, and nobody came for two weeks. When a plumber came at last, he left the kitchen dirty.'
export const WANTED = 'A boiler that works, an apology, and the cost of your electric heaters.'
export const POINTS = [
  'Nobody came to mend the boiler for two weeks.',
  'The plumber left the kitchen dirty.',
] as const

/** A complaint that reached the landlord, and who handles it. */
export function begun(
  landlord: LandlordName,
  on = '2025-05-19',
  change: Partial<Of<'receive'>> = {},
) {
  const { resident, handlers } = AT[landlord]
  const story = given(landlord)
    .on(on)
    .after(
      receive(on, {
        complainantType: resident,
        reference: `${landlord.toUpperCase()}-1001`,
        ...change,
      }),
    )
    .after(assign('asha', handlers[0]))
  const { policy } = story.context()
  const type = policy.complainantTypes.find(({ id }) => id === story.complaint().complainantType)
  const decides = policy.roles.filter(({ may }) => may.includes('decide-exclusion'))
  return type?.atDiscretion
    ? story
        .by(staff('zoe', ...decides.map(({ id }) => id)))
        .after(useDiscretion(on))
        .by({ kind: 'system' })
    : story
}

/** The same, acknowledged on the same day. */
export const acknowledged = (
  landlord: LandlordName,
  on = '2025-05-19',
  change: Partial<Of<'receive'>> = {},
) =>
  begun(landlord, on, change).after(
    acknowledge(on, {
      definition: text(DEFINITION),
      outcomesSought: text(WANTED),
      points: points(...POINTS),
    }),
  )

/** The same, answered, and taken to stage 2 by whoever complained. */
export const escalated = (
  landlord: LandlordName,
  on = '2025-05-19',
  change: Partial<Of<'receive'>> = {},
) =>
  acknowledged(landlord, on, change)
    .by(staff('asha', AT[landlord].handlers[0]))
    .after(respond(on, { [POINTS[0]]: 'upheld', [POINTS[1]]: 'upheld' }))
    .by({ kind: 'system' })
    .after(escalate(on))
    .after(assign('dee', AT[landlord].handlers[1]))

/** The same, acknowledged at stage 2. */
export const reviewed = (
  landlord: LandlordName,
  on = '2025-05-19',
  change: Partial<Of<'receive'>> = {},
) =>
  escalated(landlord, on, change).after(
    acknowledge(on, { definition: text(DEFINITION), outcomesSought: text(WANTED), points: [] }),
  )
