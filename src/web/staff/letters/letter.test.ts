import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { draftOf } from '#record/drafts.ts'
import { atDesks, hiddenIn, type Seen, sitting, typedDay } from '../../../../test/desk.ts'
import { emhDesk, HEARD, LETTER } from '../../../../test/emh-desk.ts'
import { app } from '../../server.ts'
import { worklistRoutes } from '../worklist/routes.ts'

const desk = await emhDesk()
const { house, landlord, drop, clock, reviewer } = desk
const { priya, tom, grace, received, underWay, entriesOf } = desk
after(drop)
const worklists = app(worklistRoutes(house), atDesks(house, [landlord], clock))

/** What is written for the acknowledgement; when and how it went is not asked. */
const { means: _means, ...WRITTEN } = LETTER

const draftOn = (complaintId: string, step: string) =>
  house.database.asLandlord(landlord.id, (tx) =>
    draftOf(tx, landlord.id, { complaintId, step, stage: 1 }),
  )

/** Writes the form of a step and goes on to its letter. */
async function written(
  who: typeof priya,
  path: string,
  step: string,
  typed: Record<string, string | readonly string[]>,
): Promise<Seen> {
  const page = await who.open(`${path}/${step}`)
  const sent = await who.send(page, `${path}/${step}/draft`, { ...typed, go: 'letter' })
  assert.equal(sent.location, `${path}/letters/${step}`)
  return who.open(sent.location)
}

const issue = (who: typeof priya, letter: Seen, path: string, ways: readonly string[]) =>
  who.send(letter, path, { do: 'issue', ways, draft: hiddenIn(letter, 'draft') })

const mailsOf = (complaintId: string) =>
  house.database.asLandlord(landlord.id, (tx) =>
    tx.all<{ address: string; subject: string; html: string | null; letter: string }>(sql`
      select to_address as address, subject, html_document as html, letter_id as letter from mail
      where landlord_id = ${landlord.id} and complaint_id = ${complaintId}`),
  )

describe('a letter before it goes', () => {
  test('is shown as the resident will read it, with what is missing and where to put it', async () => {
    const { path } = await received()
    const letter = await written(priya, path, 'acknowledge', {
      definition: 'The boiler was reported on 2 May and not mended.',
      draft: '0',
    })
    assert.equal(letter.status, 200)
    assert.match(letter.text, /Acknowledgement before it goes/)
    assert.match(letter.text, /Dear Siân Jones/)
    assert.match(letter.text, /The boiler was reported on 2 May and not mended\./)
    assert.match(letter.text, /You will have our answer by Thursday 12 June 2025/)
    assert.match(letter.text, /Not yet: \d things? (is|are) missing/)
    assert.match(
      letter.html,
      new RegExp(`<a class="govuk-link" href="${path}/acknowledge#outcomesSought">`),
    )
  })

  test('cannot be issued while something is missing: each is named, with its clause (SOTHS-7.3c)', async () => {
    const { path, id } = await received()
    const letter = await written(priya, path, 'acknowledge', {
      definition: 'The boiler was reported and not mended.',
    })
    const refused = await issue(priya, letter, `${path}/letters/acknowledge`, ['email'])
    assert.equal(refused.status, 422)
    assert.match(refused.text, /There is a problem/)
    assert.match(refused.html, new RegExp(`href="${path}/acknowledge#outcomesSought"`))
    assert.equal((await entriesOf(id)).length, 1)
    assert.ok(await draftOn(id, 'acknowledge'))
  })

  test('is issued by e-mail and by post in one press: the step, both letters, the mail, and no draft left', async () => {
    const { path, id } = await received()
    const letter = await written(priya, path, 'acknowledge', WRITTEN)
    assert.match(letter.text, /Yes\. It says everything that the policy and the Code ask for/)
    const place = `${path}/letters/acknowledge`
    const sent = await issue(priya, letter, place, ['email', 'post'])
    assert.equal(sent.location, `${path}?done=acknowledge`)
    const entries = await entriesOf(id)
    assert.deepEqual(
      entries.map(({ type }) => type),
      [
        ...['complaint-received', 'complaint-logged', 'complaint-acknowledged'],
        ...['letter-issued', 'letter-issued'],
      ],
    )
    const issued = entries.flatMap((entry) => (entry.type === 'letter-issued' ? [entry] : []))
    assert.deepEqual(
      issued.map(({ kind, means, to, sent }) => [kind, means, to, sent.length]),
      [
        ['acknowledgement', 'email', 'complainant', 2],
        ['acknowledgement', 'post', 'complainant', 1],
      ],
    )
    const [mail, ...others] = await mailsOf(id)
    assert.equal(others.length, 0)
    assert.equal(mail?.address, 'sian.jones@example.org')
    assert.match(mail?.subject ?? '', /^EMH-\d+: We have your complaint$/)
    assert.equal(mail?.letter, issued[0]?.id)
    assert.equal(await draftOn(id, 'acknowledge'), undefined)

    // The same press again is the same request.
    const again = await issue(priya, letter, place, ['email', 'post'])
    assert.equal(again.location, `${path}?done=acknowledge`)
    assert.equal((await entriesOf(id)).length, entries.length)
  })

  test('is not issued from a page that shows an older draft', async () => {
    const { path, id } = await received()
    const letter = await written(priya, path, 'acknowledge', WRITTEN)
    await written(tom, path, 'acknowledge', { ...WRITTEN, definition: 'Otherwise', draft: '1' })
    const refused = await issue(priya, letter, `${path}/letters/acknowledge`, ['email'])
    assert.equal(refused.status, 409)
    assert.match(refused.text, /The draft has been changed since you opened this page/)
    assert.match(refused.text, /Otherwise/)
    assert.equal((await entriesOf(id)).length, 1)
  })

  test('CODE20-3.16a: lacks whether they were heard, and does not say that they were', async () => {
    const { path } = await underWay()
    const typed = { investigation: 'We looked at the records.' }
    const letter = await written(tom, path, 'respond', typed)
    assert.match(letter.text, /Say what came of asking whoever complains to set out their position/)
    assert.doesNotMatch(letter.text, /We asked if you wanted to tell us more/)
  })

  test('answers a complaint: the letter in the record is the letter that goes', async () => {
    const { path, id } = await underWay()
    const entries = await entriesOf(id)
    const points = entries.flatMap((entry) =>
      entry.type === 'complaint-acknowledged' ? entry.points : [],
    )
    const decided = points.flatMap((point) => [
      [`outcome-${point.id}`, 'not-upheld'],
      [`reasons-${point.id}`, 'The engineer came on the day that was agreed.'],
    ])
    const typed = {
      ...Object.fromEntries(decided),
      investigation: 'We looked at the records of the visits.',
      findings: 'The engineer came in time.',
      'law-none': 'yes',
      'notDone-none': 'yes',
    }
    const letter = await written(tom, path, 'respond', { ...typed, ...HEARD })
    assert.match(letter.text, /Our answer to your complaint/)
    assert.match(
      letter.text,
      /We asked if you wanted to tell us more\. On Thursday 29 May 2025 you said that your/,
    )
    assert.match(letter.text, /Yes\. It says everything/, letter.text.slice(0, 1500))
    const sent = await issue(tom, letter, `${path}/letters/respond`, ['email'])
    assert.equal(sent.location, `${path}?done=respond`, sent.text.slice(0, 800))
    const answer = await tom.open(path)
    assert.match(answer.text, /We have not upheld your complaint/)
  })

  test('extends the time with the Ombudsman’s details in it, and the record says so', async () => {
    const { path, id } = await underWay('2025-05-27', '2025-05-28')
    const letter = await written(tom, path, 'extend', {
      reason: 'The surveyor can only come next week.',
      ...{ 'to-day': '18', 'to-month': '6', 'to-year': '2025', updateEvery: '5', beyond: 'no' },
    })
    assert.match(letter.text, /Wednesday 18 June 2025/)
    const sent = await issue(tom, letter, `${path}/letters/extend`, ['post'])
    assert.equal(sent.location, `${path}?done=extend`, sent.text.slice(0, 1200))
    const extended = (await entriesOf(id)).find(({ type }) => type === 'response-extended')
    assert.equal(extended?.type === 'response-extended' && extended.ombudsmanDetails, true)
  })

  test('can be read as it is printed, as the e-mail, and on the telephone', async () => {
    const { path } = await received()
    await written(priya, path, 'acknowledge', WRITTEN)
    const place = `${path}/letters/acknowledge`
    assert.match((await priya.open(`${place}/pdf`)).html, /^%PDF-1/)
    assert.match((await priya.open(`${place}/email`)).html, /^<!doctype html>/)
    assert.match((await priya.open(`${place}/telephone`)).text, /Am I speaking to Siân Jones/)
  })
})

describe('whoever gets a letter', () => {
  test('gets it as was agreed with them, though nobody thought of it', async () => {
    const { path, id } = await underWay('2025-05-22', '2025-05-27')
    const form = await tom.open(`${path}/ask-adjustment`)
    const [first] = await entriesOf(id)
    const person = first?.type === 'complaint-received' ? first.complainant : ''
    await tom.send(form, `${path}/ask-adjustment`, {
      ...{ person, format: 'large-print-18', need: 'Large print', decision: 'agreed' },
      ...{ inPractice: 'yes', ...typedDay('reviewBy', '2025-06-10') },
      ...typedDay('on', '2025-05-29'),
    })
    const letter = await written(tom, path, 'update-resident', {
      ...{ words: 'The surveyor came today.', ...typedDay('nextBy', '2025-06-05') },
    })
    assert.match(letter.text, /As agreed with them: Large print, 18 point/)
    assert.match(letter.html, /class="pr-letter pr-letter--18"/)
    // Large print is for paper: that way is chosen already.
    assert.match(letter.html, /name="ways" type="checkbox" value="post" checked/)
    assert.doesNotMatch(letter.html, /name="ways" type="checkbox" value="email" checked/)
  })
})

describe('a second pair of eyes', () => {
  test('somebody is asked, says that it can go, and the record says who looked it over', async () => {
    const { path, id } = await received()
    const place = `${path}/letters/acknowledge`
    const letter = await written(priya, path, 'acknowledge', WRITTEN)
    assert.match(letter.text, /Ask a colleague to look it over/)
    const id2 = /<option value="([^"]+)"[^>]*>Grace Adeyemi/.exec(letter.html)?.[1] ?? ''
    await priya.send(letter, place, { do: 'ask', colleague: id2, question: 'Too long?' })
    assert.match((await priya.open(place)).text, /Grace Adeyemi was asked/)
    const list = await sitting(worklists, landlord, reviewer).open('/desk')
    assert.match(list.text, /asked to look over a letter EMH-\d+: acknowledgement, by Priya Shah/)
    assert.match(list.html, new RegExp(`href="${place}"`))
    const hers = await grace.open(place)
    assert.match(hers.text, /Priya Shah asks you to look it over before it goes\. Too long\?/)
    // She was asked to read it. Issuing it is for others.
    assert.doesNotMatch(hers.text, /Issue the letter/)
    await issue(grace, hers, place, ['email'])
    assert.equal((await entriesOf(id)).length, 1)
    await grace.send(hers, place, { do: 'answer', fine: 'yes', comment: 'Good.' })
    const after = await sitting(worklists, landlord, reviewer).open('/desk')
    assert.doesNotMatch(after.text, /asked to look over/)
    const answered = await priya.open(place)
    assert.match(answered.text, /Grace Adeyemi: it can go/)
    await issue(priya, answered, place, ['email'])
    const issued = (await entriesOf(id)).find(({ type }) => type === 'letter-issued')
    assert.equal(issued?.type === 'letter-issued' && issued.checkedBy, id2)
  })
})

describe('the letters of a complaint', () => {
  /** A complaint whose acknowledgement went by e-mail and by post. */
  async function issued() {
    const { path, id } = await received()
    const letter = await written(priya, path, 'acknowledge', WRITTEN)
    await issue(priya, letter, `${path}/letters/acknowledge`, ['email', 'post'])
    return { path, id, page: await priya.open(`${path}/letters`) }
  }

  test('are listed, and each opens as it was sent, able to do nothing', async () => {
    const { page, path } = await issued()
    assert.match(page.text, /Acknowledgement, stage 1 To be posted/)
    assert.match(page.text, /Acknowledgement, stage 1 Waits to be sent/)
    assert.match(page.text, /To Siân Jones, by e-mail, issued on Thursday 29 May 2025/)
    const links = [...page.html.matchAll(/href="([^"]+\/letters\/sent\/[^"]+)"/g)]
    assert.equal(links.length, 3)
    const opened = await Promise.all(links.map(([, href = '']) => priya.open(href)))
    assert.ok(opened.some(({ html }) => html.startsWith('%PDF-1')))
    assert.ok(opened.some(({ html }) => html.startsWith('<!doctype html>')))
    const complaint = await priya.open(path)
    assert.match(complaint.text, /Letters Acknowledgement, stage 1, by post/)
  })

  test('are offered as they can be written now, and no others (SOTHS-7.6d)', async () => {
    const { path } = await received()
    const before = await priya.open(`${path}/letters`)
    assert.match(before.html, new RegExp(`href="${path}/acknowledge"[^>]*>Acknowledgement`))
    assert.doesNotMatch(before.html, new RegExp(`href="${path}/(?:extend|respond)"`))
    const { path: later } = await underWay()
    const now = await tom.open(`${later}/letters`)
    assert.match(now.html, new RegExp(`href="${later}/respond"[^>]*>Answer`))
    assert.doesNotMatch(now.html, new RegExp(`href="${later}/acknowledge"`))
  })

  test('are not shown where what is kept is not what was sent', async () => {
    const { page, id } = await issued()
    await house.database.asLandlord(landlord.id, (tx) =>
      tx.run(sql`
        update document set content = 'Something else'::bytea
        where landlord_id = ${landlord.id} and complaint_id = ${id} and kind = 'letter-sent'`),
    )
    const [, href = ''] = /href="([^"]+\/letters\/sent\/[^"]+)"/.exec(page.html) ?? []
    const opened = await priya.open(href)
    assert.equal(opened.status, 409)
    assert.match(opened.text, /This is not what was sent/)
  })

  test('are posted, come back, and are seen to', async () => {
    const { page, path } = await issued()
    const next = async (step: string, typed: Record<string, string>) => {
      const list = await priya.open(`${path}/letters`)
      const [, href = ''] =
        new RegExp(`href="([^"]+/${step}\\?letter=[^"]+)"`).exec(list.html) ?? []
      const form = await priya.open(href.replaceAll('&amp;', '&'))
      const letter = /name="letter" type="radio" value="([^"]+)" checked/.exec(form.html)?.[1] ?? ''
      const on = typedDay('on', '2025-05-29')
      const sent = await priya.send(form, `${path}/${step}`, { letter, ...on, ...typed })
      assert.equal(sent.location, `${path}/letters?done=${step}`, sent.text.slice(0, 600))
      return priya.open(sent.location)
    }
    assert.match(page.text, /To be posted/)
    assert.match((await next('post-letter', {})).text, /Posted on Thursday 29 May 2025/)
    const lost = await next('note-undelivered', { why: 'returned', note: 'Gone away' })
    assert.match(lost.text, /Did not arrive, Thursday 29 May 2025/)
    const seen = await next('see-to-letter', { what: 'Handed over at the office' })
    assert.doesNotMatch(seen.text, /Did not arrive/)
  })

  test('do not open under another complaint', async () => {
    const { page, path } = await issued()
    assert.equal(page.status, 200)
    const [, href = ''] = /href="([^"]+\/letters\/sent\/[^"]+)"/.exec(page.html) ?? []
    const other = await received()
    assert.equal((await priya.open(href.replace(path, other.path))).status, 404)
  })
})
