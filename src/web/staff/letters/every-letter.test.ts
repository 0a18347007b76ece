import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { hiddenIn } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { NOTHING_LEARNED } from '../../../../test/learned.ts'

const { drop, priya, tom, received, underWay, answered, entriesOf } = await emhDesk()
after(drop)

type Typed = Record<string, string | readonly string[]>
type Case = {
  readonly from: () => Promise<{ readonly path: string; readonly id: string }>
  readonly by: typeof priya
  readonly step: string
  readonly typed: Typed
  readonly title: RegExp
  readonly kind: string
}

/** A day as it is typed. */
const on = (name: string, date: string, month: string): Typed => ({
  ...{ [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: '2025' },
})

const CASES: Readonly<Record<string, Case>> = {
  'a question about what is not clear': {
    ...{ from: () => underWay(), by: tom, step: 'ask-clarification', kind: 'clarification' },
    typed: { question: 'unclear', words: 'Which room is it?', ...on('due', '5', '6') },
    title: /A question about your complaint/,
  },
  'an invitation to a meeting': {
    ...{ from: () => underWay(), by: tom, step: 'arrange-meeting', kind: 'meeting' },
    typed: {
      ...{ time: '2pm', place: 'At your home', about: 'The boiler', comes: 'nobody' },
      ...on('day', '5', '6'),
    },
    title: /An invitation to talk about your complaint/,
  },
  'an update': {
    ...{ from: () => underWay(), by: tom, step: 'update-resident', kind: 'update' },
    typed: { words: 'The surveyor came today.', ...on('nextBy', '5', '6') },
    title: /The surveyor came today\./,
  },
  'the findings for comment': {
    ...{ from: () => underWay(), by: tom, step: 'invite-comment', kind: 'comment-invitation' },
    typed: { party: 'complainant', findings: 'Two visits were missed.', ...on('until', '5', '6') },
    title: /Two visits were missed\./,
  },
  'a refusal': {
    ...{ from: () => received(), by: priya, step: 'decline', kind: 'refusal' },
    typed: {
      ground: 'injury-or-liability',
      reasons: 'You ask us to pay for an injury, and our insurers look into that.',
      instead: 'Please send your claim to our insurers, whose address is with this letter.',
    },
    title: /our insurers look into that/,
  },
  'a closing letter': {
    ...{ from: () => answered(), by: tom, step: 'close', kind: 'closure' },
    typed: { because: 'resident-content', told: 'The fan is in.', ...NOTHING_LEARNED },
    title: /The fan is in\./,
  },
}

describe('every letter', () => {
  for (const [what, one] of Object.entries(CASES))
    test(`${what} is written on the page of its step and seen as it will be read`, async () => {
      const { path, id } = await one.from()
      const form = await one.by.open(`${path}/${one.step}`)
      assert.equal(form.status, 200, form.text.slice(0, 400))
      assert.match(form.text, /See the letter|It was already sent/)
      await one.by.send(form, `${path}/${one.step}/draft`, { ...one.typed, go: 'letter' })
      const place = `${path}/letters/${one.step}`
      const letter = await one.by.open(place)
      assert.equal(letter.status, 200)
      assert.match(letter.text, one.title)
      assert.match(letter.text, /Yes\. It says everything/, letter.text.slice(0, 700))
      const draft = hiddenIn(letter, 'draft')
      const sent = await one.by.send(letter, place, { do: 'issue', ways: 'post', draft })
      assert.equal(sent.status, 303, sent.text.slice(0, 800))
      const issued = (await entriesOf(id)).find(({ type }) => type === 'letter-issued')
      assert.equal(issued?.type === 'letter-issued' && issued.kind, one.kind)
    })
})
