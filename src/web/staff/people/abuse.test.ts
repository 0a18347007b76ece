import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import { day } from '#time/day.ts'
import { acknowledge, receive } from '../../../../test/commands.ts'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { given, staff, text } from '../../../../test/given.ts'

const { drop, handler, priya, tom, underWay, lastOf } = await emhDesk()
after(drop)

describe('abuse of somebody who works for the landlord', () => {
  test('CLIENT-16a: an incident is kept with its day, the words or the act, and to whom, and changes nothing by itself', () => {
    const story = given('client')
      .on('2025-05-12')
      .by(staff('m', 'client-services-manager'))
      .after(receive('2025-05-12', { complainantType: 'client', channel: 'phone' }))
      .after(acknowledge('2025-05-12'))
    const noted: Command = {
      ...{ type: 'note-abuse', on: day('2025-05-12'), incident: 'i1', staff: 'x' },
      ...{ abuse: 'words', what: text('“You will regret this”') },
    }
    story.when(noted).gives('abuse-noted')
    const after = story.after(noted)
    const { people, ...rest } = after.complaint()
    const { people: before, ...restBefore } = story.complaint()
    assert.deepEqual(rest, restBefore)
    assert.deepEqual({ ...people, incidents: [] }, before)
    assert.deepEqual(after.deadlines(), story.deadlines())
    assert.deepEqual(people.incidents, [
      {
        ...{ id: 'i1', on: '2025-05-12', staff: 'x', abuse: 'words' },
        what: text('“You will regret this”'),
      },
    ])
  })

  test('is noted on a page of its own, and shown with the people and in the timeline', async () => {
    const { path, id } = await underWay()
    const page = await tom.open(`${path}/note-abuse`)
    assert.match(page.text, /The complaint goes on as it is/)
    const empty = await tom.send(page, `${path}/note-abuse`, { ...typedDay('on', '2025-05-28') })
    for (const says of [
      'Choose to whom',
      'Choose whether it was words',
      'Enter the words, or what',
    ])
      assert.match(empty.text, new RegExp(says))
    const form = { staff: handler.id, abuse: 'act', what: 'Threw a cup at the wall' }
    const sent = await tom.send(page, `${path}/note-abuse`, {
      ...form,
      ...typedDay('on', '2025-05-28'),
    })
    assert.equal(sent.location, `${path}/people?done=note-abuse`)
    assert.equal((await lastOf(id))?.type, 'abuse-noted')
    assert.match(
      (await tom.open(sent.location)).text,
      /It is kept\. The complaint goes on as it is .*Wednesday 28 May 2025, done to Tom O’Neill: Threw a cup/,
    )
    assert.match((await tom.open(path)).text, /Tom O’Neill was abused .*Threw a cup at the wall/)
  })
})

describe('what can be written now', () => {
  test('offers what became of a restriction only where one is in force', async () => {
    const { path } = await underWay()
    const offered = /Notice of what became of a restriction/
    assert.doesNotMatch((await priya.open(`${path}/letters`)).text, offered)
    const direct = await priya.open(`${path}/review-restriction`)
    assert.equal(direct.status, 409)
    assert.match(direct.text, /No such restriction is in force/)
  })
})
