import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { rebuild } from '#record/rebuild.ts'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk, HEARD } from '../../../../test/emh-desk.ts'

const { house, landlord, drop, tom, underWay, entriesOf, lastOf } = await emhDesk()
after(drop)

const on = typedDay('on', '2025-05-29')
const LOOKED = { complexity: 'investigate', vulnerable: 'yes', risk: 'yes', concern: 'no' }

describe('the page of an investigation', () => {
  test('says what is known, asked and outstanding, and the complaint’s page says it in short', async () => {
    const { id, path } = await underWay()
    const page = `${path}/investigation`
    assert.match((await tom.open(page)).text, /Nobody has looked yet at how complex it is/)

    const looking = await tom.open(`${path}/triage`)
    const wrong = await tom.send(looking, `${path}/triage`, { ...LOOKED, urgent: 'none', ...on })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Enter what is done at once, or why nothing has to be/)
    const urgent = {
      urgent: 'to-take',
      urgentAction: 'Two heaters',
      ...typedDay('urgentBy', '2025-05-30'),
    }
    const sent = await tom.send(wrong, `${path}/triage`, { ...LOOKED, ...urgent, ...on })
    assert.equal(sent.location, `${page}?done=triage`)
    const needs = await tom.open(page)
    assert.match(needs.text, /Somebody who is affected is vulnerable/)
    assert.match(needs.text, /To be done at once ?: Two heaters/)
    assert.match((await tom.open(path)).text, /Something has to be done at once/)

    const asking = await tom.open(`${path}/ask-evidence`)
    const nobody = {
      what: 'The job sheets',
      side: 'landlord',
      ...typedDay('due', '2025-06-03'),
      ...on,
    }
    assert.match(
      (await tom.send(asking, `${path}/ask-evidence`, nobody)).text,
      /Choose a colleague, or enter who else is asked/,
    )
    await tom.send(asking, `${path}/ask-evidence`, { ...nobody, named: 'Oakwell Heating' })
    assert.match((await tom.open(page)).text, /Oakwell Heating: The job sheets/)
    assert.match((await tom.open(path)).text, /One thing is waited for/)

    const came = await tom.open(`${path}/receive-evidence`)
    const note = {
      evidence: idIn(came.html, 'evidence'),
      came: 'yes',
      note: 'Nobody was there',
      ...on,
    }
    await tom.send(came, `${path}/receive-evidence`, note)
    assert.match(
      (await tom.open(page)).text,
      /From Oakwell Heating ?, came on Thursday 29 May 2025: The job sheets Nobody was there/,
    )
    assert.match((await tom.open(`${path}/respond`)).text, /To be weighed From Oakwell Heating/)
    assert.doesNotMatch(JSON.stringify(await entriesOf(id)), /Oakwell|Nobody was there|heaters/)
    assert.deepEqual((await rebuild(house, landlord)).differed, [])
  })

  test('a question to the resident stands open until their answer is noted, and the answer’s day stays', async () => {
    const { path } = await underWay()
    const due = /answer is due by ([^.]+)\./.exec((await tom.open(path)).text)?.[1]
    const asking = await tom.open(`${path}/ask-clarification?question=written-account`)
    assert.match(asking.html, /value="written-account" checked/)
    const question = {
      question: 'written-account',
      words: 'Please tell us in your own words',
      means: 'post',
    }
    await tom.send(asking, `${path}/ask-clarification`, {
      ...question,
      ...typedDay('due', '2025-06-05'),
      ...on,
    })
    assert.match(
      (await tom.open(`${path}/investigation`)).text,
      /The resident, asked for an account in their own words: Please tell us/,
    )
    assert.equal(/answer is due by ([^.]+)\./.exec((await tom.open(path)).text)?.[1], due)
    const answering = await tom.open(`${path}/record-clarification`)
    const clarification = idIn(answering.html, 'clarification')
    await tom.send(answering, `${path}/record-clarification`, {
      clarification,
      answer: 'It began in March',
      ...on,
    })
    assert.match((await tom.open(`${path}/investigation`)).text, /It began in March/)
  })

  test('updates are agreed, and the next is due so long after the last that was sent', async () => {
    const { path } = await underWay()
    const form = await tom.open(`${path}/agree-updates`)
    assert.equal((await tom.send(form, `${path}/agree-updates`, { every: '0', ...on })).status, 422)
    await tom.send(form, `${path}/agree-updates`, { every: '2', ...on })
    const page = await tom.open(`${path}/investigation`)
    assert.match(
      page.text,
      /Every 2 working days, as agreed with them; counted from Thursday 29 May 2025/,
    )
    assert.match(page.text, /Monday 2 June 2025/)
  })
})

describe('the page on which evidence is weighed', () => {
  const noted = async (path: string, what: string, side: string) => {
    const form = await tom.open(`${path}/note-evidence`)
    const said = { look: 'document', what, found: `In ${what}`, ...(side ? { side } : {}) }
    const sent = await tom.send(form, `${path}/note-evidence`, { ...said, ...on })
    return sent
  }

  test('CODE20-4.5: where it comes from is asked of each, and the answer’s form tells of which side there is nothing', async () => {
    const { path } = await underWay()
    const unsaid = await noted(path, 'the log', '')
    assert.match(unsaid.text, /Choose where it comes from/)
    const form = await tom.open(`${path}/respond`)
    assert.match(form.text, /Nothing that was gathered comes from either side/)
    await noted(path, 'the log', 'landlord')
    assert.match((await tom.open(`${path}/investigation`)).text, /\(from us\)/)
    assert.match(
      (await tom.open(`${path}/respond`)).text,
      /Nothing that was gathered comes from the resident’s side\. .* You can answer all the same/,
    )
    await noted(path, 'her diary', 'resident')
    assert.doesNotMatch((await tom.open(`${path}/respond`)).text, /Nothing that was gathered/)
  })

  test('CODE20-4.6c: the answer’s form leads to it, everything is considered with one tick, or set aside with a reason', async () => {
    const { id, path, told } = await underWay()
    await noted(path, 'the log', 'landlord')
    await noted(path, 'her diary', 'resident')
    const answering = await tom.open(`${path}/respond`)
    assert.match(answering.text, /2 things that were gathered are not marked yet/)
    assert.match(answering.html, new RegExp(`href="${path}/weigh-evidence"`))
    const answer = { ...answerTo(told.points), ...HEARD }
    const early = await tom.send(answering, `${path}/respond`, answer)
    assert.equal(early.status, 422)
    assert.match(
      early.text,
      /2 things that were gathered are not marked as considered or set aside/,
    )

    const page = await tom.open(`${path}/weigh-evidence`)
    assert.match(page.text, /the log In the log From us, Thursday 29 May 2025/)
    const nothing = await tom.send(page, `${path}/weigh-evidence`, {})
    assert.match(nothing.text, /Tick what was considered, or say why it is set aside/)
    const [, diary = ''] = [...page.html.matchAll(/name="considered"[^>]* value="([^"]+)"/g)].map(
      ([, value]) => value,
    )
    const marked = { weighed: 'yes', [`aside-${diary}`]: 'It is of another year' }
    const sent = await tom.send(nothing, `${path}/weigh-evidence`, marked)
    assert.equal(sent.location, `${path}/investigation?done=weigh-evidence`)
    const weighed = await lastOf(id)
    assert.ok(weighed?.type === 'evidence-weighed')
    assert.deepEqual(
      weighed.weighed.map(({ how }) => how),
      ['considered', 'set-aside'],
    )
    assert.doesNotMatch(JSON.stringify(weighed), /another year/)
    assert.match((await tom.open(path)).text, /Evidence weighed for the answer of stage 1/)
    assert.match(
      (await tom.open(`${path}/respond`)).text,
      /Everything that was gathered is marked as considered or set aside/,
    )
    const late = await tom.send(await tom.open(`${path}/respond`), `${path}/respond`, answer)
    assert.match(late.location, /done=respond/)
  })
})

describe('the page for what the law has to do with it', () => {
  test('CODE20-4.4, CODE20-5.10, CODE20-5.11, EMH-73: what is noted there is asked in the form of the answer', async () => {
    const { id, path, told } = await underWay()
    assert.match((await tom.open(`${path}/investigation`)).text, /Nothing of the kind is noted/)
    const plain = await tom.open(`${path}/respond`)
    assert.doesNotMatch(plain.text, /obliged to do in law|admission of liability/)

    const page = await tom.open(`${path}/note-law`)
    const nothing = await tom.send(page, `${path}/note-law`, {})
    assert.match(nothing.text, /Tick what is at issue, or enter the legal advice/)
    const flags = { obligations: 'yes', liability: 'yes' }
    const sent = await tom.send(nothing, `${path}/note-law`, flags)
    assert.equal(sent.location, `${path}/investigation?done=note-law`)
    const form = await tom.open(`${path}/respond`)
    assert.match(form.text, /Liability is a concern here\. Offer a way to settle it where you can/)
    assert.match(
      form.text,
      /What we are obliged to do in law .* What they are obliged to do in law/,
    )
    assert.match(form.text, /Say that it is offered without admission of liability/)

    const sorry = { remedies: 'apology', impact: 'A cold home', guidance: 'yes', failures: 'delay' }
    const upheld = Object.fromEntries(told.points.map(({ id }) => [`outcome-${id}`, 'upheld']))
    const answer = { ...answerTo(told.points), ...upheld, ...sorry, withoutAdmission: 'yes' }
    const early = await tom.send(form, `${path}/respond`, answer)
    assert.match(early.text, /Note the legal advice on the wording first/)
    const plainly = await tom.send(early, `${path}/respond`, { ...answer, withoutAdmission: [] })
    assert.match(
      plainly.text,
      /Liability is a concern here: note the legal advice on the wording before anything is offered \(EMH-73\)/,
    )

    const advice = { ...flags, advice: 'Ms Reed, solicitor: it may stand' }
    await tom.send(await tom.open(`${path}/note-law`), `${path}/note-law`, advice)
    assert.doesNotMatch(JSON.stringify(await lastOf(id)), /Reed/)
    const last = await tom.send(await tom.open(`${path}/respond`), `${path}/respond`, answer)
    assert.match(last.location, /done=respond/)
    assert.match((await tom.open(path)).text, /Offered without admission of liability/)
  })
})

/** An answer that went out without Putright, as it is typed. */
const answerTo = (points: readonly { readonly id: string }[]) => ({
  ...Object.fromEntries(points.map(({ id }) => [`outcome-${id}`, 'not-upheld'])),
  ...Object.fromEntries(points.map(({ id }) => [`reasons-${id}`, 'It was mended in time'])),
  ...{ letter: 'Dear Mrs Jones', means: 'post', ...on },
  ...{ 'position-complainant': 'nothing' },
  ...typedDay('nothingOn-complainant', '2025-05-29'),
})

const idIn = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]* value="([^"]+)"`).exec(html)?.[1] ?? ''
