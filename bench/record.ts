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
  let statements = 0
  const database = connect(url, {
    max: connections,
    onStatement: () => {
      statements += 1
    },
  })
  const counted = () => statements
  try {
    const stories = await storiesFor({ database, library: openLibrary(loadShelf()) }, connections)
    const [commits, commands] = [nothing(), nothing()]
    for (let round = 0; round < ROUNDS; round += 1) {
      await during(connections, () => bareCommit(database), { into: commits, counted })
      await during(connections, stories, { into: commands, counted })
    }
    const perSecond = ({ times }: Done) => Math.round((times * 1000) / (ROUNDS * ROUND_MS))
    const over = `${connections} connection${connections === 1 ? '' : 's'}`
    const [cpu, said] = [(one: Done) => one.cpu / one.times, (one: Done) => one.said / one.times]
    return [
      [
        `commands through the record, bare commits; ${over}`,
        `${perSecond(commands)}/s`,
        `${perSecond(commits)}/s`,
        (commands.times / commits.times).toFixed(2),
      ],
      [
        `what each costs the program in CPU; ${over}`,
        `${cpu(commands).toFixed(2)} ms`,
        `${cpu(commits).toFixed(2)} ms`,
        (cpu(commands) / cpu(commits)).toFixed(1),
      ],
      [
        `statements that each puts to PostgreSQL; ${over}`,
        said(commands).toFixed(1),
        said(commits).toFixed(1),
        (said(commands) / said(commits)).toFixed(1),
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

/** How often something was done, with how many milliseconds of CPU and how many statements. */
type Done = { times: number; cpu: number; said: number }
const nothing = (): Done => ({ times: 0, cpu: 0, said: 0 })

/** Does something for a round, as often as it can be done by so many at once. */
async function during(
  workers: number,
  work: () => Promise<unknown>,
  { into, counted }: { readonly into: Done; readonly counted: () => number },
): Promise<void> {
  const [said, cpu] = [counted(), process.cpuUsage()]
  const until = performance.now() + ROUND_MS
  const worker = async () => {
    while (performance.now() < until) {
      await work()
      into.times += 1
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  const { user, system } = process.cpuUsage(cpu)
  into.cpu += (user + system) / 1000
  into.said += counted() - said
}
