import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { currentStage, statusOf } from '#complaint/complaint.ts'
import { deadlinesOf, verdict } from '#complaint/deadlines.ts'
import { rulesOf as timesOf } from '#complaint/decision.ts'
import { rulesFor } from '#ombudsman/rulebook.ts'
import { wordsOf } from '#record/documents.ts'
import { addDays, day, londonDay } from '#time/day.ts'
import { isWorkingDay } from '#time/working-days.ts'
import { rulebookOf } from '../../test/given.ts'
import { castOf, plotsOf } from './plot.ts'
import { SIZES } from './size.ts'
import { type Story, tell } from './tell.ts'
import { instant } from './when.ts'

const LANDLORDS = Object.keys(SIZES)

/** A landlord's year up to the end of a day. */
function year(slug: string, to = '2026-11-21', seed = 1) {
  const size = SIZES[slug]
  assert.ok(size)
  const landlord = { id: '0000', slug, name: `Landlord ${slug}`, demonstration: true }
  const rulebook = rulebookOf(slug)
  const cast = castOf(rulebook, landlord, size, seed, instant(day(to), 23 * 60 + 59))
  const stories = plotsOf(cast).flatMap((plot) => tell(cast, plot) ?? [])
  const deadlines = ({ complaint }: Story) =>
    deadlinesOf(complaint, timesOf(rulesFor(rulebook, complaint)))
  return { cast, stories, deadlines, today: addDays(day(to), 1), rulebook }
}

const textsOf = (story: Story) => story.submissions.flatMap(({ documents = [] }) => documents)

describe('an invented year', () => {
  test('has the figures of real landlords: so many in time, extended and late, upheld and escalated', () => {
    const { stories, deadlines } = year('emh')
    const answers = stories.flatMap(deadlines).filter((one) => one.clock === 'code' && one.done)
    const answered = (stage: number) =>
      answers.filter((one) => one.step === 'respond' && one.stage === stage)
    const share = (part: readonly unknown[], whole: readonly unknown[]) =>
      Math.round((part.length * 100) / whole.length)
    const [first, second] = [answered(1), answered(2)]
    const late = (all: typeof answers) => all.filter((one) => (one.done ?? '') > one.due)
    const extended = (all: typeof answers) =>
      all.filter((one) => (one.done ?? '') > one.firstDue && (one.done ?? '') <= one.due)
    near(share(late(first), first), 22, 4)
    near(share(extended(first), first), 14, 4)
    near(share(late(second), second), 25, 9)
    near(share(extended(second), second), 18, 9)
    const acknowledged = answers.filter((one) => one.step === 'acknowledge')
    near(share(late(acknowledged), acknowledged), 10, 4)
    near(
      share(
        stories.filter(({ complaint }) => complaint.stages[1]),
        stories,
      ),
      18,
      3,
    )
    const outcomes = stories.flatMap(
      ({ complaint }) => complaint.stages[0].responded?.outcome ?? [],
    )
    near(
      share(
        outcomes.filter((one) => one === 'upheld'),
        outcomes,
      ),
      55,
      6,
    )
    near(
      share(
        outcomes.filter((one) => one === 'not-upheld'),
        outcomes,
      ),
      25,
      6,
    )
    const repairs = stories.filter(({ complaint }) => complaint.category === 'property-condition')
    near(share(repairs, stories), 57, 5)
  })

  // A Saturday, the end of the Christmas holidays, a working day, and Easter Monday.
  for (const to of ['2026-11-21', '2027-01-03', '2027-02-10', '2027-03-29'])
    for (const slug of LANDLORDS)
      test(`shows ${slug} something at every step on the day after ${to}`, () => {
        const { stories, deadlines, today } = year(slug, to)
        assert.ok(stories.length >= (SIZES[slug]?.complaints ?? 0) - 3)
        const statuses = new Set(stories.map(({ complaint }) => statusOf(complaint)))
        assert.deepEqual([...statuses].sort(), [
          ...['answered', 'closed', 'to-acknowledge', 'to-log', 'to-respond'],
        ])
        const open = stories.filter(({ complaint }) => !complaint.closed)
        const verdicts = new Set(open.flatMap(deadlines).map((one) => verdict(one, today)))
        assert.ok(verdicts.has('overdue') && verdicts.has('open'))
        assert.ok(open.some(({ complaint }) => currentStage(complaint).extensions.length > 0))
        assert.ok(open.some(({ complaint }) => currentStage(complaint).stage === 2))
        assert.ok(stories.flatMap(deadlines).some((one) => verdict(one, today) === 'late'))
        assert.ok(stories.some(({ complaint }) => complaint.about.length > 0))
      })

  test('has something that went to the Ombudsman, and something that was learned', () => {
    const { stories } = year('emh')
    const { orders, determinations } = stories
      .map(({ complaint }) => complaint.ombudsman)
      .find((one) => one.determinations.length > 0) ?? { orders: [], determinations: [] }
    assert.equal(determinations.length, 1)
    assert.deepEqual(new Set(orders.map(({ complied }) => complied !== undefined)).size, 2)
    const waiting = stories.filter(({ complaint }) =>
      complaint.ombudsman.requests.some((one) => one.complete === undefined),
    )
    assert.equal(waiting.length, 1)
    const improvements = stories.flatMap(({ complaint }) => complaint.learned.improvements)
    assert.ok(improvements.some(({ made }) => made !== undefined))
    assert.ok(improvements.some(({ made }) => made === undefined))
  })

  test('is the same for the same seed, and another for another', () => {
    assert.deepEqual(year('soths').stories, year('soths').stories)
    assert.notDeepEqual(
      year('soths', '2026-11-21', 2).stories.map(({ complaintId }) => complaintId),
      year('soths').stories.map(({ complaintId }) => complaintId),
    )
  })

  test('has nobody at work on weekends and bank holidays, when residents write all the same', () => {
    const { stories, rulebook, cast } = year('emh')
    const calendar = rulebook.calendarOf(rulebook.editions[0] as (typeof rulebook.editions)[0])
    const all = stories.flatMap(({ submissions }) => submissions)
    const onFreeDays = all.filter(({ now }) => !isWorkingDay(calendar, londonDay(now)))
    assert.ok(onFreeDays.length > 5)
    assert.deepEqual([...new Set(onFreeDays.map(({ by }) => by.kind))], ['resident'])
    for (const { now } of all) assert.ok(now <= cast.until)
  })

  test('tells each complaint in the order of time', () => {
    for (const { submissions } of year('emh').stories) {
      const times = submissions.map(({ now }) => now.getTime())
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      )
    }
  })

  test('never lets anybody act on a complaint about themselves', () => {
    for (const slug of LANDLORDS)
      for (const { complaint, submissions } of year(slug).stories)
        for (const { by } of submissions)
          assert.ok(by.kind !== 'staff' || !complaint.about.includes(by.id))
  })

  test('can end on any day, also near the end of the calendar', () => {
    for (let on = day('2026-03-25'); on < '2028-12-31'; on = addDays(on, 17))
      for (const slug of ['tht', 'client', 'eht'])
        assert.ok(year(slug, on, 3).stories.length >= (SIZES[slug]?.complaints ?? 0) / 2)
  })
})

describe('what is said in it', () => {
  const stories = LANDLORDS.flatMap((slug) => year(slug).stories)

  test('is varied, and every blank is filled in', () => {
    const texts = stories.flatMap(textsOf)
    const openings = texts.filter(({ kind }) => kind === 'summary').map(wordsOf)
    assert.ok(new Set(openings).size >= 60, `${new Set(openings).size} different`)
    for (const text of texts) assert.doesNotMatch(wordsOf(text), /[{}]|undefined|NaN/)
  })

  test('reaches nobody real: example.org, and the numbers that Ofcom keeps for drama', () => {
    const people = stories.flatMap(({ submissions }) =>
      submissions.flatMap(({ people = [] }) => people),
    )
    assert.ok(people.length > 400)
    for (const { email = 'none@example.org', telephone = '' } of people) {
      assert.match(email, /^[a-z.]+\d*@example\.org$/)
      assert.match(telephone, /^01632 960\d{3}$/)
    }
  })

  test('names nobody of the staff in a letter', () => {
    const { stories, cast } = year('soths')
    const letters = stories.flatMap(textsOf).filter(({ kind }) => kind === 'letter')
    assert.ok(letters.length > 20)
    for (const letter of letters)
      for (const { name } of cast.staff) assert.ok(!wordsOf(letter).includes(name))
  })
})

function near(actual: number, wanted: number, give: number): void {
  assert.ok(Math.abs(actual - wanted) <= give, `${actual} is not within ${give} of ${wanted}`)
}
