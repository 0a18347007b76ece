import { sayDay } from '#time/say-day.ts'
import { type Blocks, paragraph } from './blocks.ts'
import type { ResponseSaid } from './said.ts'

/** That they had the chance to set out their position, and what came of it; nothing where that is not known (Code 2024, 5.8b). */
export const heardYou = (chance: ResponseSaid['chance']): Blocks =>
  paragraph(chance && SAY[chance.state](chance))

type Chance = NonNullable<ResponseSaid['chance']>
const SAY: Record<Chance['state'], (chance: Chance) => string> = {
  heard: ({ on }) => `You told us your side on ${sayDay(on)}. We thought about what you said.`,
  nothing: ({ on }) =>
    `We asked if you wanted to tell us more. On ${sayDay(on)} you said that your complaint says it all.`,
  silent: ({ on, asked }) =>
    `We asked you to tell us your side${asked === undefined ? '' : ` on ${sayDay(asked)}`}. We had no answer by ${sayDay(on)}.`,
}
