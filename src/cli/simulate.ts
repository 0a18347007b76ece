import { parseArgs } from 'node:util'
import { type Simulation, simulated } from '#demonstration/landlords.ts'
import { load } from '#demonstration/load.ts'
import { type Rates, ratesOf, sumOf } from '#demonstration/rates.ts'
import { readPlace } from '#main/config.ts'
import { withHouse } from '#main/house.ts'
import { progress } from '#main/progress.ts'
import { loadRules } from '#main/rules.ts'
import type { House } from '#record/door.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { orUsage } from './or-usage.ts'
import { sayRates } from './say-rates.ts'

/** Makes lifelike complaints through the one door, as the demonstration does, and says how they turned out. */
export const simulate: Command = {
  name: 'simulate',
  usage: 'simulate --landlords N --complaints N --seed S [--data ./data] [--json]',
  summary:
    'Makes invented landlords that share so many lifelike complaints, the same for the same seed',
  run: async (args, io) => {
    const { values } = parseArgs({ args: [...args], options: OPTIONS })
    const wanted = {
      landlords: readNumber('--landlords', values.landlords, 1),
      complaints: readNumber('--complaints', values.complaints, 0),
      seed: readNumber('--seed', values.seed, 0),
    }
    const place = readPlace(values.data, io.env)
    if ('problems' in place) throw new UsageError(place.problems.join('; '))
    return orUsage(async () => {
      const rules = loadRules()
      return withHouse(place.config, rules, io.err, async ({ house }) => {
        const { complaints, commands, seconds, rates } = await run(
          house,
          wanted,
          rules,
          values.json,
          io,
        )
        if (values.json) io.out(`${JSON.stringify({ ...wanted, commands, seconds, rates })}\n`)
        else io.out(sayRates({ complaints, commands, seconds, rates }))
        return 0
      })
    })
  },
}

const OPTIONS = {
  landlords: { type: 'string' },
  complaints: { type: 'string' },
  seed: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

async function run(
  house: House,
  wanted: Simulation,
  { editions }: ReturnType<typeof loadRules>,
  quiet: boolean,
  io: Io,
) {
  const from = performance.now()
  const report = quiet ? () => {} : progress(io, 'Simulating')
  const { casts, ...done } = await load(house, simulated(editions, wanted), {
    now: io.now(),
    report,
  })
  const seconds = Math.round(performance.now() - from) / 1000
  const rates: Rates[] = []
  for (const { landlord } of casts)
    rates.push(await house.database.asLandlord(landlord.id, (tx) => ratesOf(tx, landlord.id)))
  return { ...done, seconds, rates: sumOf(rates) }
}

function readNumber(name: string, text: string | undefined, least: number): number {
  const number = Number(text)
  if (text === undefined || !/^\d{1,9}$/.test(text) || number < least)
    throw new UsageError(`${name} needs a whole number${least > 0 ? ` from ${least} on` : ''}`)
  return number
}
