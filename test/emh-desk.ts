import { randomUUID } from 'node:crypto'
import { readEntries } from '#record/entries.ts'
import { app } from '../src/web/server.ts'
import { complaintRoutes } from '../src/web/staff/complaint/routes.ts'
import { worklistRoutes } from '../src/web/staff/worklist/routes.ts'
import { atDesks, sitting, taken, typedDay } from './desk.ts'
import { at, newStaff, testHouse } from './house.ts'
import { story } from './story.ts'

/** The desks of emh on 29 May 2025: an officer, a handler and a reviewer, and complaints as far as they are needed. */
export async function emhDesk() {
  const { house, landlord, drop } = await testHouse('emh')
  const officer = await newStaff(house, landlord, 'Priya Shah', 'complaints-team')
  const handler = await newStaff(house, landlord, 'Tom O’Neill', 'complaint-handler')
  const reviewer = await newStaff(house, landlord, 'Grace Adeyemi', 'stage-2-reviewer')
  await newStaff(house, landlord, 'Owen Pryce', 'colleague')
  const clock = { now: at('2025-05-29') }
  const routes = [...complaintRoutes(house, { newId: randomUUID }), ...worklistRoutes(house)]
  const desk = app(routes, atDesks(house, [landlord], clock))

  const received = async (on = '2025-05-27') => {
    const { id, reference } = await taken(house, landlord, 'Nobody came', on)
    const told = story(house, landlord, id)
    return { id, reference, told, path: `/desk/complaints/${reference}` }
  }
  const underWay = async (on = '2025-05-20', acknowledged = '2025-05-22') => {
    const complaint = await received(on)
    await complaint.told.assign(officer, acknowledged, handler)
    await complaint.told.acknowledge(officer, acknowledged, 'The boiler', 'The boiler', 'The wait')
    return complaint
  }
  const answered = async () => {
    const complaint = await underWay('2025-04-22', '2025-04-24')
    await complaint.told.respond(handler, '2025-05-06', 'upheld', 'not-upheld')
    return complaint
  }
  const entriesOf = async (id: string) => {
    const entries = await house.database.asLandlord(landlord.id, (tx) =>
      readEntries(tx, landlord.id, id),
    )
    return entries.map(({ entry }) => entry)
  }
  return {
    ...{ house, landlord, drop, clock, officer, handler, reviewer },
    priya: sitting(desk, landlord, officer),
    tom: sitting(desk, landlord, handler),
    grace: sitting(desk, landlord, reviewer),
    ...{ received, underWay, answered, entriesOf },
    lastOf: async (id: string) => (await entriesOf(id)).at(-1),
  }
}

/** They were rung, and said that the complaint says it all: as it is typed into an answer. */
export const HEARD = {
  'position-complainant': 'nothing',
  ...typedDay('nothingOn-complainant', '2025-05-29'),
}

/** An acknowledgement as it is typed. */
export const LETTER = {
  summary: 'Boiler not mended',
  definition: 'The boiler was reported and not mended',
  outcomesSought: 'A working boiler',
  points: ['The boiler', '', 'The wait'],
  ...typedDay('on', '2025-05-29'),
  means: 'post',
}
