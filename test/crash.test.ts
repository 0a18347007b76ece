import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '#db/embedded.ts'
import { asOwner } from '#db/postgres.ts'
import { sql } from '#db/sql.ts'
import { dataFolder, originOf, type Program, putright, run } from './program.ts'

const ROUNDS = 3
const RESIDENTS = 6
/** So many have had their answer when something is killed; others are on their way. */
const ENOUGH = 20

/** What residents sent, and where each was told that their complaint is; undefined for those who got no answer. */
type Sent = Map<string, string | undefined>

describe('when everything may be killed at any moment', () => {
  const data = dataFolder()
  // Behind a proxy each resident has an internet address of their own, so the hourly limit stops nobody.
  const start = () =>
    putright(['start', '--port', '0', '--empty', '--data', data.folder], { BEHIND_TLS: 'yes' })
  let program: Program
  before(async () => {
    program = start()
    await originOf(program)
  })
  after(async () => {
    await program.send('SIGTERM')
    await data.remove()
  })

  test('a complaint that the server has answered outlives it, and repeating one adds nothing', async () => {
    const sent: Sent = new Map()
    for (let round = 0; round < ROUNDS; round += 1) {
      const residents = complainAway(await originOf(program), sent)
      await residents.answered(ENOUGH + round)
      await program.send('SIGKILL')
      await residents.stop()
      program = start()
      await checkRound(await originOf(program), sent)
    }
  })

  test('a complaint outlives PostgreSQL, which the server starts again', async () => {
    const sent: Sent = new Map()
    const origin = await originOf(program)
    for (let round = 0; round < ROUNDS; round += 1) {
      const residents = complainAway(origin, sent)
      await residents.answered(ENOUGH + round)
      const pid = data.postgres()
      assert.ok(pid)
      process.kill(pid, 'SIGKILL')
      await sleep(300)
      await residents.stop()
      await answersAgain(origin)
      await checkRound(origin, sent)
    }
    assert.match(program.output(), /PostgreSQL has stopped. Starting it again/)
  })

  test('the record verifies, and no reference is missing', async () => {
    const { status, output } = await run(['record', 'verify', '--data', data.folder])
    assert.equal(status, 0, output)
    const numbers = await asked<{ reference: string }>(sql`select reference from complaint`)
    const sorted = numbers.map(({ reference }) => Number(reference.slice(4))).sort((a, b) => a - b)
    assert.deepEqual(
      sorted,
      Array.from(sorted, (_, n) => 1001 + n),
    )
  })

  async function checkRound(origin: string, sent: Sent): Promise<void> {
    const unanswered = [...sent].filter(([, at]) => at === undefined)
    const before = await copies()
    for (const [requestId, at] of sent)
      if (at === undefined) assert.ok((before.get(requestId) ?? 0) <= 1, 'unanswered, there twice')
      else assert.equal(before.get(requestId), 1, `answered with ${at}`)

    for (const [requestId] of unanswered) sent.set(requestId, await complain(origin, requestId))
    const [answered] = [...sent].filter(([requestId]) => before.has(requestId))
    assert.ok(answered, 'nothing was answered in this round')
    assert.equal(await complain(origin, answered[0]), answered[1])
    const now = await copies()
    for (const [requestId, at] of sent) {
      assert.match(at ?? '', /^\/emh\/complain\/sent\/[0-9a-f-]{36}$/)
      assert.equal(now.get(requestId), 1)
    }
    console.log(
      `${sent.size} complaints so far; ${unanswered.length} of this round unanswered at first`,
    )
  }

  /** How often each request is in the record. */
  async function copies(): Promise<ReadonlyMap<string, number>> {
    const rows = await asked<{ id: string; count: number }>(sql`
      select request_id as id, count(*) as count from entry
      where type = 'complaint-received' group by request_id`)
    return new Map(rows.map(({ id, count }) => [id, count]))
  }

  async function asked<Row>(statement: ReturnType<typeof sql>): Promise<Row[]> {
    const { url } = await startEmbedded({ dataDir: data.folder })
    return asOwner(url, (owner) => owner.all<Row>(statement))
  }
})

/** Residents who complain one complaint after the other. */
function complainAway(origin: string, sent: Sent) {
  let stopped = false
  let count = 0
  const resident = async () => {
    while (!stopped) {
      const requestId = randomUUID()
      sent.set(requestId, undefined)
      const at = await complain(origin, requestId).catch(() => undefined)
      sent.set(requestId, at)
      if (at === undefined) await sleep(20)
      else count += 1
    }
  }
  const all = Array.from({ length: RESIDENTS }, resident)
  return {
    async answered(enough: number) {
      while (count < enough) await sleep(5)
    },
    async stop() {
      stopped = true
      await Promise.all(all)
    },
  }
}

/** Sends the last page of the resident's form: where the complaint is, once the server has taken it. */
async function complain(origin: string, requestId: string): Promise<string | undefined> {
  const form = {
    ...{ requestId, words: `The gate bangs all night (${requestId})`, wanted: 'Oil it.' },
    ...{ for: 'me', who: 'tenant', name: 'Siân Jones', address: '4 Larkspur Close' },
    ...{ contact: 'telephone', telephone: '01632 960 001' },
  }
  const response = await fetch(`${origin}/emh/complain/check`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { 'x-forwarded-for': requestId },
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  })
  await response.arrayBuffer()
  return response.status === 303 ? (response.headers.get('location') ?? undefined) : undefined
}

async function answersAgain(origin: string): Promise<void> {
  for (let wait = 0; wait < 500; wait += 1) {
    const page = await fetch(`${origin}/emh`).catch(() => undefined)
    await page?.arrayBuffer()
    if (page?.status === 200) return
    await sleep(20)
  }
  throw new Error('The server did not come back')
}
