import { randomUUID } from 'node:crypto'
import { asOwner, connect, type Database } from '#db/postgres.ts'
import { sql } from '#db/sql.ts'
import { simulated } from '#demonstration/landlords.ts'
import { makeLandlord } from '#demonstration/make.ts'
import { type Cast, plotsOf } from '#demonstration/plot.ts'
import { tell } from '#demonstration/tell.ts'
import { type House, type Submission, submit } from '#record/door.ts'
import { openLibrary } from '#record/editions.ts'
import { loadShelf, shippedEditions } from '#record/shelf.ts'
import type { Line } from './run.ts'

/** New complaints of one landlord wait for each other's reference, so there are as many as in a busy minute. */
const LANDLORDS = 16
const ROUNDS = 4
const ROUND_MS = 1_000

/** Commands through the record's door against bare commits, in turns, over so many connections. */
export async function benchRecord(url: string, connections: number): Promise<Line[]> {
  await asOwner(url, async (owner) => {
    await owner.run(
      sql`create table if not exists bench_fact (id uuid primary key, data jsonb not null)`,
    )
    await owner.run(
      sql`create table if not exists bench_view (id uuid primary key, data jsonb not null)`,
    )
    await owner.run(sql`grant insert on bench_fact, bench_view to putright_app`)
  })
  const database = connect(url, { max: connections })
  try {
    const stories = await storiesFor({ database, library: openLibrary(loadShelf()) }, connections)
    const done = { commits: 0, commands: 0 }
    for (let round = 0; round < ROUNDS; round += 1) {
      done.commits += await during(connections, () => bareCommit(database))
      done.commands += await during(connections, stories)
    }
    const perSecond = (count: number) => Math.round((count * 1000) / (ROUNDS * ROUND_MS))
    return [
      [
        `commands through the record, bare commits; ${connections} connection${connections === 1 ? '' : 's'}`,
        `${perSecond(done.commands)}/s`,
        `${perSecond(done.commits)}/s`,
        (done.commands / done.commits).toFixed(2),
      ],
    ]
  } finally {
    await database.end()
  }
}

/** What the record could not do with less: a fact and a row made from it, kept together. */
function bareCommit(database: Database): Promise<unknown> {
  const data = JSON.stringify({ type: 'something-happened', on: '2026-03-31', words: randomUUID() })
  return database.acrossLandlords((tx) =>
    Promise.all([
      tx.run(sql`insert into bench_fact (id, data) values (${randomUUID()}, ${data}::jsonb)`),
      tx.run(sql`insert into bench_view (id, data) values (${randomUUID()}, ${data}::jsonb)`),
    ]),
  )
}

/** Gives the next command of a story that nobody else is telling. */
async function storiesFor(house: House, connections: number): Promise<() => Promise<unknown>> {
  const wanted = simulated(shippedEditions(), {
    landlords: LANDLORDS,
    complaints: 6_000,
    seed: connections,
  })
  const now = new Date()
  const casts: Cast[] = []
  for (const one of wanted)
    casts.push(await makeLandlord(house, { ...one, slug: `${one.slug}-${connections}` }, now))
  const untold = casts
    .flatMap((cast) => plotsOf(cast).map((plot, n) => ({ n, cast, plot })))
    .sort((a, b) => a.n - b.n)
  const free: { cast: Cast; left: Submission[] }[] = []
  return async () => {
    let story = free.pop()
    while (story === undefined || story.left.length === 0) {
      const next = untold.pop()
      if (next === undefined) throw new Error('There are no stories left to tell')
      story = { cast: next.cast, left: [...(tell(next.cast, next.plot)?.submissions ?? [])] }
    }
    const submission = story.left.shift() as Submission
    const answer = await submit(house, story.cast.landlord, submission)
    if (!('accepted' in answer)) throw new Error(`not accepted: ${JSON.stringify(answer)}`)
    free.push(story)
  }
}

/** How often something can be done in a round, by so many at once. */
async function during(workers: number, work: () => Promise<unknown>): Promise<number> {
  const until = performance.now() + ROUND_MS
  let count = 0
  const worker = async () => {
    while (performance.now() < until) {
      await work()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return count
}
