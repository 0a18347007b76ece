import { taken } from './desk.ts'
import { newStaff, testHouse } from './house.ts'
import { story } from './story.ts'

/** The day on which the busy desk is looked at: a Wednesday. */
export const WEDNESDAY = '2025-06-04'

const people = [
  ['Siân Jones', '4 Invented Street, Loughborough, LE11 0XX', '01509 555 0101'],
  ['Aisha Rahman', 'Flat 12, Example House, Pretend Road, Coalville, LE67 0XX', '07700 900123'],
  ['Tomasz Kowalski', '17 Made-up Lane, Hinckley, LE10 0XX', '07700 900456'],
  ['Mrs Patience Oluwaseun-Featherstonehaugh', '2 Nowhere Close, Derby, DE1 0XX', ''],
  ['D. Smith', '9 Imaginary Avenue, Nottingham, NG1 0XX', '0115 496 0000'],
] as const

/** A landlord's desk in the middle of a working week: something in every group of the worklist. */
export async function busyDesk() {
  const world = await testHouse('emh')
  const { house, landlord } = world
  const team = await newStaff(house, landlord, 'Priya Shah', 'complaints-team')
  const handler = await newStaff(house, landlord, 'Marcus Bell', 'complaint-handler')
  const reviewer = await newStaff(house, landlord, 'Helen Ward', 'stage-2-reviewer')
  const board = await newStaff(house, landlord, 'Lord Example', 'board')
  const administrator = await newStaff(house, landlord, 'Jo Clark', 'administrator')

  const begin = async (who: number, words: string, on: string, facts = {}) => {
    const [name, address, telephone] = people[who] ?? people[0]
    const person = { name, address, ...(telephone === '' ? {} : { telephone }) }
    const one = await taken(house, landlord, words, on, { person, facts })
    return { ...one, goesOn: story(house, landlord, one.id) }
  }

  const boiler = await begin(
    0,
    'The boiler has been broken since November, three visits were missed, and my mother, who is 84, has no heating or hot water in her flat.',
    '2025-05-12',
  )
  await boiler.goesOn.log(team, '2025-05-13', 'Boiler broken since November, three visits missed')
  await boiler.goesOn.assign(team, '2025-05-13', handler)
  await boiler.goesOn.acknowledge(handler, '2025-05-14', 'The boiler was not mended', 'The boiler')

  const damp = await begin(1, 'Black mould in the children’s room again', '2025-05-19')
  await damp.goesOn.log(team, '2025-05-20', 'Black mould in a child’s bedroom, treated twice')
  await damp.goesOn.assign(team, '2025-05-20', handler)
  await damp.goesOn.acknowledge(handler, '2025-05-22', 'Mould came back', 'Mould', 'The surveyor')

  const lift = await begin(2, 'The lift is out of order for the fifth time this year', '2025-05-28')
  const bins = await begin(
    3,
    'Bins have not been collected for three weeks and there are rats by the door where the children play, which I have reported to four different people on the telephone',
    WEDNESDAY,
  )
  await bins.goesOn.log(team, WEDNESDAY, 'Bins not collected for three weeks, rats seen')

  const gate = await begin(4, 'The gate code was changed and nobody told us', '2025-06-02')
  await gate.goesOn.log(team, '2025-06-03', 'Gate code changed without telling residents')
  await gate.goesOn.assign(team, '2025-06-03', handler)
  await gate.goesOn.acknowledge(handler, '2025-06-03', 'The code was changed', 'The code')

  const charge = await begin(2, 'My service charge has doubled', '2025-04-07')
  await charge.goesOn.log(team, '2025-04-08', 'Service charge doubled without explanation')
  await charge.goesOn.assign(team, '2025-04-08', handler)
  await charge.goesOn.acknowledge(handler, '2025-04-09', 'The charge doubled', 'The charge')
  await charge.goesOn.respond(handler, '2025-04-22', 'partly-upheld')

  const roof = await begin(0, 'The roof still leaks', '2025-04-14')
  await roof.goesOn.log(team, '2025-04-14', 'Roof leak came back after repair')
  await roof.goesOn.assign(team, '2025-04-14', handler)
  await roof.goesOn.acknowledge(handler, '2025-04-16', 'The roof leaks', 'The roof')
  await roof.goesOn.respond(handler, '2025-05-02', 'not-upheld')
  await roof.goesOn.escalate(team, '2025-05-30', 'It rained in again')

  const about = await begin(4, 'Mr Bell shouted at me on the telephone', '2025-06-03', {
    ...{ channel: 'phone', about: [handler.id], confidential: true },
  })

  const staff = { team, handler, reviewer, board, administrator }
  return { ...world, staff, complaints: { boiler, damp, lift, bins, gate, charge, roof, about } }
}
