import { connect } from '#db/postgres.ts'
import { demonstration } from '#demonstration/landlords.ts'
import { load } from '#demonstration/load.ts'
import { openLibrary } from '#record/editions.ts'
import { loadShelf, shippedEditions } from '#record/shelf.ts'
import type { Line } from './run.ts'

/** What the first start loads: all of the demonstration, each command through the record's door. */
export async function benchDemonstration(url: string): Promise<Line[]> {
  const database = connect(url)
  try {
    const house = { database, library: openLibrary(loadShelf()) }
    const [began, used] = [performance.now(), process.cpuUsage()]
    const { complaints, commands } = await load(house, demonstration(shippedEditions()), {
      now: new Date(),
    })
    const seconds = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(used)
    const cpu = (user + system) / 1e6
    return [
      [
        `the demonstration: ${complaints} complaints, ${commands} commands; the program’s CPU`,
        `${seconds.toFixed(1)} s`,
        `${cpu.toFixed(1)} s`,
        (cpu / seconds).toFixed(2),
      ],
    ]
  } finally {
    await database.end()
  }
}
