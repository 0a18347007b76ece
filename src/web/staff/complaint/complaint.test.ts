import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { day } from '#time/day.ts'
import { atDesks, sitting, taken } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from './routes.ts'

const { house, landlord, owner, drop } = await testHouse('emh')
after(drop)
const soths = await newLandlord(house, 'soths')
const officer = await newStaff(house, landlord, 'Priya Shah', 'complaints-team')
const handler = await newStaff(house, landlord, 'Tom O’Neill', 'complaint-handler')
const reviewer = await newStaff(house, landlord, 'Grace Adeyemi', 'stage-2-reviewer')
const auditor = await newStaff(house, landlord, 'Uma Iyer', 'quality-and-performance')
const elsewhere = await newStaff(house, soths, 'Anne Holt', 'housing-director')

const clock = { now: at('2025-05-29') }
const desk = app(
  complaintRoutes(house, { newId: randomUUID }),
  atDesks(house, [landlord, soths], clock),
)
const priya = sitting(desk, landlord, officer)
const tom = sitting(desk, landlord, handler)
const uma = sitting(desk, landlord, auditor)
const grace = sitting(desk, landlord, reviewer)

/** A complaint that is being investigated. */
async function underWay() {
  const { id, reference } = await taken(
    house,
    landlord,
    'Nobody came to mend the boiler',
    '2025-05-20',
  )
  const told = story(house, landlord, id)
  await told.log(officer, '2025-05-21', 'Boiler not mended')
  await told.assign(officer, '2025-05-21', handler)
  await told.acknowledge(
    officer,
    '2025-05-22',
    'The boiler was not mended',
    'The boiler',
    'The wait',
  )
  return { id, reference, told, path: `/desk/complaints/${reference}` }
}

describe('the page of a complaint', () => {
  test('says where it stands and what to do next, and gives the step to whoever may take it', async () => {
    const { path } = await underWay()
    const his = await tom.open(path)
    assert.equal(his.status, 200)
    assert.match(
      his.text,
      /Boiler not mended Stage 1, to be answered by Thursday 5 June 2025; safe day Wednesday 4 June 2025\. Next: Answer at stage 1/,
    )
    assert.match(his.html, new RegExp(`href="${path}/respond"`))
    assert.match(his.html, new RegExp(`href="${path}/extend"`))
    assert.doesNotMatch(his.html, /\/assign"/)

    const hers = await priya.open(path)
    assert.doesNotMatch(hers.html, /\/respond"/)
    assert.match(hers.text, /Tom O’Neill handles stage 1\./)
    assert.match(hers.text, /Give it to somebody else/)
  })

  test('has no steps for somebody who only reads', async () => {
    const { path } = await underWay()
    const seen = await uma.open(path)
    assert.equal(seen.status, 200)
    assert.doesNotMatch(
      seen.html,
      new RegExp(
        `href="${path}/(?!(?:people|letters|files|investigation|related|ombudsman|learning|looks)")`,
      ),
    )
  })

  test('is not there for somebody complained about, nor for another landlord, nor for no complaint', async () => {
    const about = await newStaff(house, landlord, 'Rude Person', 'complaint-handler')
    const { reference } = await taken(house, landlord, 'He was rude to me', '2025-05-20', {
      facts: { about: [about.id] },
    })
    const path = `/desk/complaints/${reference}`
    assert.equal((await priya.open(path)).status, 200)
    const none = await priya.open('/desk/complaints/EMH-9999')
    assert.equal(none.status, 404)
    for (const someone of [sitting(desk, landlord, about), sitting(desk, soths, elsewhere)])
      for (const page of [path, `${path}/assign`, `${path}/respond`]) {
        const seen = await someone.open(page)
        assert.equal(seen.status, 404, page)
        assert.equal(seen.html, none.html)
        assert.equal(
          (await someone.send(seen, page === path ? `${path}/log` : page, {})).status,
          404,
        )
      }
  })

  test('sends whoever is not signed in to sign in', async () => {
    const response = await desk.request('/desk/complaints/EMH-1001')
    assert.equal(
      response.headers.get('location'),
      '/desk/sign-in?then=%2Fdesk%2Fcomplaints%2FEMH-1001',
    )
  })

  test('explains every deadline, the policy’s beside the Code’s, and says what became of it', async () => {
    const { path } = await underWay()
    const { text } = await tom.open(path)
    assert.match(
      text,
      /Acknowledge at stage 1 Policy Done: in time Thursday 22 May 2025 Due Wednesday 28 May 2025: received on 20 May, plus 5 working days, leaving out Spring bank holiday \(26 May\); EMH-40\./,
    )
    assert.match(text, /Answer at stage 1 Policy Due in 5 working days Thursday 5 June 2025/)
    assert.match(
      text,
      /Code of April 2024 Due in 6 working days Friday 6 June 2025 Due Friday 6 June 2025: acknowledged on 22 May/,
    )
  })

  test('calls a deadline provisional while its clock has not begun', async () => {
    const { reference } = await taken(house, landlord, 'Noise', '2025-05-27')
    const { text } = await priya.open(`/desk/complaints/${reference}`)
    assert.match(text, /Answer at stage 1 Policy Provisional: due in/)
    assert.match(text, /Points complained of None yet/)
  })

  test('shows adjustments, people and how to reach them', async () => {
    const person = {
      adjustments: 'Large print',
      telephone: '07700 900 123',
      preferredContact: 'post',
    }
    const { reference } = await taken(house, landlord, 'Noise', '2025-05-27', { person })
    const { text, html } = await priya.open(`/desk/complaints/${reference}`)
    assert.match(text, /Reasonable adjustments Siân Jones: Large print/)
    assert.match(html, /href="tel:07700900123"/)
    assert.match(html, /href="mailto:sian\.jones@example\.org"/)
    assert.match(text, /Prefers: post/)
    assert.match(text, /Handler Nobody yet/)
  })

  test('shows the decision on each point with its reasons, and at stage 2 both handlers (SOTHS-7.6b)', async () => {
    const { path, told } = await underWay()
    await told.respond(handler, '2025-05-27', 'upheld', 'not-upheld')
    await told.escalate(officer, '2025-05-28', 'Still cold')
    await told.acknowledge(officer, '2025-05-28', 'The boiler is still broken')
    await told.assign(officer, '2025-05-28', reviewer)
    const { text } = await grace.open(path)
    assert.match(text, /The boiler Stage 1: Upheld The records show what happened with point 1\./)
    assert.match(text, /The wait Stage 1: Not upheld/)
    assert.match(text, /Still unresolved Still cold/)
    assert.match(text, /To keep in mind at stage 2 .*independently and with an open mind/)
    assert.match(text, /27 May 2025.*28 May 2025|28 May 2025.*27 May 2025/)
    assert.match(text, /Handler of stage 2 Grace Adeyemi Handler of stage 1 Tom O’Neill/)
  })

  test('escapes what people wrote', async () => {
    const { reference } = await taken(
      house,
      landlord,
      '<script>alert(1)</script> & more',
      '2025-05-27',
    )
    const { html } = await priya.open(`/desk/complaints/${reference}`)
    assert.doesNotMatch(html, /<script>alert/)
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; more/)
  })

  test('says of what is erased that it is, and still shows the rest', async () => {
    const { path, id } = await underWay()
    await owner.run(sql`update document set content = null, salt = null where complaint_id = ${id}`)
    await owner.run(
      sql`update person set name = null, email = null, telephone = null, address = null`,
    )
    const { status, text } = await tom.open(path)
    assert.equal(status, 200)
    assert.match(text, /Text erased Stage 1, to be answered/)
    assert.match(text, /In their words erased/)
    assert.match(text, /Complainant erased/)
    assert.match(text, /Complaint received by the complainant/)
  })

  test('says what was just done, and nothing that is not one of its own words', async () => {
    const { path } = await underWay()
    assert.match(
      (await tom.open(`${path}?done=acknowledge`)).text,
      /Success The acknowledgement of stage 1 is recorded\. The answer is due by Thursday 5 June 2025/,
    )
    assert.doesNotMatch((await tom.open(`${path}?done=nonsense`)).text, /Success|nonsense/)
  })
})

describe('a complaint as it stood', () => {
  test('is what its entries up to the end of that day had made it, with no buttons', async () => {
    const { path } = await underWay()
    const past = await tom.open(`${path}?on=2025-05-21`)
    assert.equal(past.status, 200)
    assert.match(past.text, /This is what the record said at the end of Wednesday 21 May 2025/)
    assert.match(past.text, /Stage 1, to be acknowledged by Wednesday 28 May 2025/)
    assert.match(past.text, /Handler Tom O’Neill/)
    assert.doesNotMatch(past.text, /Acknowledged at stage 1|Next:/)
    assert.doesNotMatch(
      past.html,
      new RegExp(
        `href="${path}/(?!(?:people|letters|files|investigation|related|ombudsman|learning|looks)")`,
      ),
    )
  })

  test('goes by the day something was recorded, not by the day it is about', async () => {
    const { reference, id } = await taken(house, landlord, 'Damp', '2025-05-20')
    const told = story(house, landlord, id)
    await told.acknowledgeOn(officer, '2025-05-23', day('2025-05-21'), 'Damp', 'The damp')
    const then = await priya.open(`/desk/complaints/${reference}?on=2025-05-22`)
    assert.match(then.text, /to be acknowledged/)
    const later = await priya.open(`/desk/complaints/${reference}?on=2025-05-23`)
    assert.match(later.text, /to be answered/)
    assert.match(later.text, /Recorded on Friday 23 May 2025 at 11:00/)
  })

  test('has no day before the first entry or after today, and says so beside the field', async () => {
    const { path } = await underWay()
    for (const on of ['2025-05-19', '2025-05-30', 'yesterday']) {
      const seen = await tom.open(`${path}?on=${on}`)
      assert.equal(seen.status, 422)
      assert.match(seen.text, /There is a problem Enter a day from Tuesday 20 May 2025 to today/)
      assert.match(seen.html, /id="on-error"/)
    }
  })
})
