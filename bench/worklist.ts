import { asOwner, connect } from '#db/postgres.ts'
import { sql } from '#db/sql.ts'
import { simulated } from '#demonstration/landlords.ts'
import { load } from '#demonstration/load.ts'
import type { Cast } from '#demonstration/plot.ts'
import { routesOf } from '#main/routes.ts'
import type { House } from '#record/door.ts'
import { openLibrary } from '#record/editions.ts'
import { startSession } from '#record/session.ts'
import { loadShelf, shippedEditions } from '#record/shelf.ts'
import { app } from '#web/server.ts'
import { identify } from '#web/staff/sign-in/session.ts'
import type { Line } from './run.ts'

/** Made through the record's door; the others are copies of those that are over. */
const LIVED = 250
const [FEW, MANY] = [1_000, 10_000]
const TIMES = 25

/** The worklist of a landlord with a thousand complaints, and with nine thousand more that are over. What is open is the same. */
export async function benchWorklist(url: string): Promise<Line[]> {
  const database = connect(url, { max: 10 })
  try {
    const house: House = { database, library: openLibrary(loadShelf()) }
    const wanted = simulated(shippedEditions(), { landlords: 1, complaints: LIVED, seed: 1 })
    const { casts } = await load(
      house,
      wanted.map((one) => ({ ...one, slug: 'bench' })),
      { now: new Date() },
    )
    const cast = casts[0] as Cast
    await addHistory(url, cast.landlord.id, FEW - LIVED)
    await milliseconds(house, cast)
    const few = await milliseconds(house, cast)
    await addHistory(url, cast.landlord.id, MANY - FEW)
    const many = await milliseconds(house, cast)
    return [
      [
        `worklist page, ${FEW} and ${MANY} complaints`,
        `${few.toFixed(1)} ms`,
        `${many.toFixed(1)} ms`,
        (many / few).toFixed(2),
      ],
    ]
  } finally {
    await database.end()
  }
}

/** The median time of the page for somebody who sees all. */
async function milliseconds(house: House, { landlord, staff }: Cast): Promise<number> {
  const now = new Date()
  const someone =
    staff.find(
      (one) => one.roles.includes('chief-officer') || one.roles.includes('complaints-team'),
    ) ?? staff[0]
  if (someone === undefined) throw new Error('Nobody works there')
  const token = await house.database.asLandlord(landlord.id, (tx) =>
    startSession(tx, landlord.id, someone.id, now),
  )
  const desk = app(routesOf(house), {
    identify: identify(house),
    now: () => now,
    onDefect: (error) => {
      throw error
    },
  })
  const times: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const from = performance.now()
    const page = await desk.request('/desk', { headers: { cookie: `session=${token}` } })
    await page.text()
    times.push(performance.now() - from)
    if (page.status !== 200) throw new Error(`The worklist answered ${page.status}`)
  }
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0
}

/** Copies complaints that are over, rows alone: quick, and the same to whoever reads them. */
async function addHistory(url: string, landlordId: string, count: number): Promise<void> {
  await asOwner(url, async (owner) => {
    await owner.run(sql`
      create temporary table copy as
      select c.id as old_id, gen_random_uuid() as id, c.reference || '-' || n || '-' || ${String(count)} as reference
      from putright.complaint c, generate_series(1, 1000) n
      where c.landlord_id = ${landlordId} and c.closed is not null limit ${count}`)
    await owner.run(sql`
      insert into complaint
      select (jsonb_populate_record(c, jsonb_build_object('id', copy.id, 'reference', copy.reference))).*
      from complaint c join copy on copy.old_id = c.id where c.landlord_id = ${landlordId}`)
    await owner.run(sql`
      insert into deadline
      select (jsonb_populate_record(d, jsonb_build_object('complaint_id', copy.id))).*
      from deadline d join copy on copy.old_id = d.complaint_id where d.landlord_id = ${landlordId}`)
    await owner.run(sql`analyze`)
  })
}
