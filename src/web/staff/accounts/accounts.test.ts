import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { atDesks, type Seen, sitting } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { type App, app } from '../../server.ts'
import { signInRoutes } from '../sign-in/routes.ts'
import { peopleRoutes } from './routes.ts'

type World = Awaited<ReturnType<typeof testHouse>> & { served: App }
let world: World
before(async () => {
  const made = await testHouse('emh')
  const other = await newLandlord(made.house, 'soths')
  const routes = [...peopleRoutes(made.house), ...signInRoutes(made.house)]
  const clock = { now: at('2025-06-04') }
  world = { ...made, served: app(routes, atDesks(made.house, [made.landlord, other], clock)) }
})
after(() => world.drop())

const desk = async (...roles: string[]) => {
  const staff = await newStaff(world.house, world.landlord, 'Jo Clark', ...roles)
  return { ...sitting(world.served, world.landlord, staff), staff }
}
const linkIn = ({ text }: Seen) => /http:\/\/localhost(\/desk\/sign-in\/[\w-]{43})/.exec(text)?.[1]

describe('people', () => {
  test('are for whoever administers', async () => {
    for (const roles of [['complaints-team'], ['board'], ['stage-2-reviewer'], []]) {
      const jo = await desk(...roles)
      for (const path of ['/desk/people', '/desk/people/add', `/desk/people/${jo.staff.id}`])
        assert.equal((await jo.open(path)).status, 404)
      const page = await jo.open('/desk/people')
      assert.equal((await jo.send(page, `/desk/people/${jo.staff.id}/link`, {})).status, 404)
    }
  })

  test('that an empty installation still needs are named', async () => {
    const { house } = world
    const empty = await newLandlord(house, 'tht')
    const clock = { now: at('2025-06-04') }
    const served = app(peopleRoutes(house), atDesks(house, [empty], clock))
    const first = await newStaff(house, empty, 'Ann', 'administrator')
    const { text } = await sitting(served, empty, first).open('/desk/people')
    assert.match(text, /Nobody handles stage 1 yet\. The policy gives that to: /)
    assert.match(text, /Nobody chooses who handles a complaint yet/)
  })

  test('are added with the policy’s roles and get a link that is shown once', async () => {
    const jo = await desk('administrator')
    const page = await jo.open('/desk/people/add')
    assert.match(
      page.text,
      /Stage 2 reviewer Handles stage 2, extends stage 2 and approves longer extensions/,
    )
    const typed = {
      name: 'Sam Green',
      email: 'Sam@Example.org',
      roles: ['complaint-handler', 'colleague'],
    }
    const done = await jo.send(page, '/desk/people/add', typed)
    assert.match(done.text, /Sam Green was added A sign-in link for Sam Green/)
    const link = linkIn(done)
    assert.match((await jo.open(link ?? '')).text, /Sign in as Sam Green/)
    const list = await jo.open('/desk/people')
    assert.match(list.text, /Sam Green sam@example\.org emh colleague, Complaint handler Not yet/)
    assert.ok(!list.html.includes(link ?? ''))
  })

  test('are added once by a double click', async () => {
    const jo = await desk('administrator')
    const page = await jo.open('/desk/people/add')
    const typed = { name: 'Twice', email: 'twice@example.org', roles: 'board' }
    const [one, two] = [
      await jo.send(page, '/desk/people/add', typed),
      await jo.send(page, '/desk/people/add', typed),
    ]
    assert.deepEqual([one.status, two.status], [200, 200])
    assert.equal((await jo.open(linkIn(one) ?? '')).status, 404)
    assert.equal((await jo.open(linkIn(two) ?? '')).status, 200)
    const other = await jo.send(await jo.open('/desk/people/add'), '/desk/people/add', typed)
    assert.match(other.text, /Someone with this e-mail address is already here/)
  })

  test('need a name, an address and a role', async () => {
    const jo = await desk('administrator')
    const page = await jo.open('/desk/people/add')
    const { status, text } = await jo.send(page, '/desk/people/add', {
      email: 'sam',
      roles: 'king',
    })
    assert.equal(status, 422)
    assert.match(
      text,
      /Enter their name Enter an e-mail address in the correct format, like name@example\.org Choose at least one role/,
    )
  })

  test('are changed, switched off and on', async () => {
    const jo = await desk('administrator')
    const sam = await newStaff(world.house, world.landlord, 'Sam', 'colleague')
    const at = `/desk/people/${sam.id}`
    const page = await jo.open(at)
    const typed = { name: 'Samira', email: `${sam.id}@example.org`, roles: 'complaints-team' }
    const saved = await jo.send(page, at, typed)
    assert.match((await jo.open(saved.location)).text, /Samira: saved .*Samira \S+ Complaints Team/)
    await jo.send(page, `${at}/active`, { active: 'no' })
    assert.match((await jo.open('/desk/people')).text, /Samira \S+ Complaints Team Switched off/)
    assert.equal((await jo.send(page, `${at}/link`, {})).status, 404)
    await jo.send(page, `${at}/active`, { active: 'yes' })
    assert.equal((await jo.send(page, `${at}/link`, {})).status, 200)
  })

  test('of another landlord can’t be reached', async () => {
    const { house, served } = world
    const other = await newLandlord(house, 'eht')
    const stranger = await newStaff(house, other, 'Stranger', 'administrator')
    const jo = await desk('administrator')
    const page = await jo.open('/desk/people')
    assert.doesNotMatch(page.text, /Stranger/)
    assert.equal((await jo.open(`/desk/people/${stranger.id}`)).status, 404)
    assert.equal((await jo.send(page, `/desk/people/${stranger.id}/link`, {})).status, 404)
    assert.ok(served)
  })

  test('always have somebody who looks after them', async () => {
    const { house } = world
    const lonely = await newLandlord(house, 'client')
    const ann = await newStaff(house, lonely, 'Ann', 'administrator')
    const clock = { now: at('2025-06-04') }
    const served = app(peopleRoutes(house), atDesks(house, [lonely], clock))
    const jo = sitting(served, lonely, ann)
    const page = await jo.open(`/desk/people/${ann.id}`)
    const off = await jo.send(page, `/desk/people/${ann.id}/active`, { active: 'no' })
    assert.match(off.text, /Nobody else could look after people any more/)
  })
})
