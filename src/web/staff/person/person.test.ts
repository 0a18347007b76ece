import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { newDocument, newFile } from '#record/documents.ts'
import { rebuild } from '#record/rebuild.ts'
import { day } from '#time/day.ts'
import { contactBy, contactDone } from '../../../../test/contacts.ts'
import { atDesks, cookieOf, sitting, taken } from '../../../../test/desk.ts'
import { at, done, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { personRoutes } from './routes.ts'

const { house, landlord, owner, drop } = await testHouse('eht')
after(drop)
const manager = await newStaff(house, landlord, 'Ruth Bell', 'general-manager')
const officer = await newStaff(house, landlord, 'Sam Cole', 'complaints-officer')
const handler = await newStaff(house, landlord, 'Dev Rao', 'complaints-officer')
const member = await newStaff(house, landlord, 'Ann Lee', 'board')
const administrator = await newStaff(house, landlord, 'Jo Flynn', 'administrator')
const both = await newStaff(house, landlord, 'Ivy Moss', 'administrator', 'general-manager')

const clock = { now: at('2025-05-29') }
const newId = { newId: randomUUID }
const desk = app(
  [...complaintRoutes(house, newId), ...contactRoutes(house, newId), ...personRoutes(house)],
  atDesks(house, [landlord], clock),
)
const as = (staff: { readonly id: string }) => sitting(desk, landlord, staff as typeof manager)

/** Mrs Jones, who complained twice, once in confidence, once about Jo Flynn, and got in touch besides. */
async function mrsJones() {
  const complainant = randomUUID()
  const hers = (facts: object) => ({
    facts: { complainant, complainantType: 'licensee', ...facts },
    person: { id: complainant },
  })
  const damp = await taken(house, landlord, 'Damp in the hall', '2025-05-20', hers({}))
  const secret = await taken(
    house,
    landlord,
    'In strict confidence',
    '2025-05-21',
    hers({ confidential: true }),
  )
  const about = await taken(
    house,
    landlord,
    'Jo was rude to me',
    '2025-05-22',
    hers({ about: [administrator.id] }),
  )
  const contact = contactBy('When is the office open?', '2025-05-23')
  const { contactId } = await contactDone(house, landlord, {
    ...contact,
    command: { ...contact.command, from: complainant } as typeof contact.command,
    people: [],
  })
  return { id: complainant, path: `/desk/person/${complainant}`, damp, secret, about, contactId }
}

test('EHT-2.2.3b: a complaint is visible from the complainant’s personal file, and leads there', async () => {
  const { id, path, damp, contactId } = await mrsJones()
  const complaint = await as(officer).open(`/desk/complaints/${damp.reference}`)
  assert.match(complaint.html, new RegExp(`href="${path}">All that we have from Siân Jones`))
  const { text } = await as(officer).open(path)
  assert.match(text, /Siân Jones Telephone not known E-mail sian\.jones@example\.org/)
  assert.match(text, new RegExp(`${damp.reference} Damp in the hall As complainant`))
  const contact = await owner.one<{ reference: string }>(
    sql`select reference from contact where id = ${contactId}`,
  )
  assert.match(text, new RegExp(`${contact?.reference} To be decided what it is`))
  const looks = await owner.all(sql`select part, refused from look where thing = ${id}`)
  assert.deepEqual(looks, [{ part: '', refused: null }])
})

test('EHT-2.2.3b: the file has whoever is represented, complains too or is spoken of, each as what they are', async () => {
  const resident = randomUUID()
  const { id } = await taken(house, landlord, 'My mother’s stairs', '2025-05-20', {
    facts: { resident, complainantType: 'licensee' },
    person: { name: 'Daughter' },
  })
  const friend = randomUUID()
  await done(house, landlord, {
    ...{ complaintId: id, seen: 1, by: manager, requestId: randomUUID(), now: at('2025-05-21') },
    ...nameRepresentative(friend),
  })
  for (const [person, is] of [
    [resident, 'resident'],
    [friend, 'representative'],
  ] as const)
    assert.deepEqual(
      await owner.all(sql`
        select is_as as is from complaint_person where complaint_id = ${id} and person = ${person}`),
      [{ is }],
    )
  assert.match((await as(manager).open(`/desk/person/${friend}`)).text, /As representative/)
  assert.deepEqual((await rebuild(house, landlord)).differed, [])
})

function nameRepresentative(representative: string) {
  const scope = newDocument('scope', 'Everything')
  return {
    documents: [scope],
    people: [{ id: representative, name: 'A friend' }],
    command: {
      ...({ type: 'name-representative', on: day('2025-05-21'), relationship: 'friend' } as const),
      ...{ representative, scope: scope.ref },
    },
  }
}

test('what is confidential or about whoever looks stays locked on somebody’s file', async () => {
  const { id, path, damp, secret, about } = await mrsJones()
  const seen = await as(officer).open(path)
  assert.match(seen.text, new RegExp(damp.reference))
  assert.doesNotMatch(seen.text, new RegExp(secret.reference))
  assert.doesNotMatch(seen.text, /confidence/)
  // Who looks after access is told that they are there, and not what is in them.
  const told = await as(administrator).open(path)
  assert.match(
    told.text,
    new RegExp(
      `${about.reference}: it is about you, as complainant. It is left out of what you can export. Ivy Moss can export it.`,
    ),
  )
  assert.match(told.text, new RegExp(`${secret.reference}: it is confidential`))
  assert.doesNotMatch(told.text, /rude|strict confidence|Damp in the hall/)
  assert.equal((await as(member).open(path)).status, 404)
  const refused = await owner.all(
    sql`select refused from look where thing = ${id} and refused is not null`,
  )
  assert.equal(refused.length, 1)
  assert.equal((await as(officer).open(`/desk/person/${randomUUID()}`)).status, 404)
  assert.equal((await as(officer).open('/desk/person/other')).status, 404)
})

test('EHT-2.3.4b: a highly confidential complaint at stage 2 is hidden from the personal file, as at stage 1', async () => {
  const { path, secret } = await mrsJones()
  const told = story(house, landlord, secret.id)
  await told.log(manager, '2025-05-21', 'In confidence')
  await told.assign(manager, '2025-05-21', handler)
  await told.acknowledge(manager, '2025-05-21', 'What was told', 'What was told')
  await told.respond(handler, '2025-05-22', 'upheld')
  await told.escalate({ kind: 'system' }, '2025-05-23', 'It was not put right')
  assert.doesNotMatch((await as(officer).open(path)).text, new RegExp(secret.reference))
  assert.match(
    (await as(manager).open(path)).text,
    new RegExp(`${secret.reference} In confidence As complainant\\. .* Stage 2: to be `),
  )
})

const READ = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps({i.filename: z.read(i).decode('utf8', 'replace') for i in z.infolist()}))`

/** Sends the form that exports, and gives what another program finds in what comes. */
async function exported(staff: { readonly id: string }, path: string, also: string[] = []) {
  const body = new URLSearchParams([
    ['requestId', randomUUID()],
    ...also.map((id) => ['also', id] as [string, string]),
  ])
  const headers = {
    cookie: cookieOf(landlord, staff as typeof manager),
    origin: 'http://localhost',
  }
  const response = await desk.request(`${path}/export`, { method: 'POST', headers, body })
  if (response.status !== 200) return response.status
  const folder = mkdtempSync(join(tmpdir(), 'export-'))
  try {
    const file = join(folder, 'a.zip')
    writeFileSync(file, Buffer.from(await response.arrayBuffer()))
    const { stdout, stderr, status } = spawnSync('python3', ['-c', READ, file])
    assert.equal(status, 0, String(stderr))
    assert.ok(readFileSync(file).length > 0)
    return JSON.parse(String(stdout)) as Record<string, string>
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('CLIENT-33: all data on one person can be exported: a page, data, letters and files as they were sent', async () => {
  const { id, path, damp } = await mrsJones()
  const told = story(house, landlord, damp.id)
  await told.log(manager, '2025-05-22', 'Damp')
  const photo = newFile('file', Buffer.from('the bytes of a photograph'), {
    ...{ mediaType: 'image/jpeg', name: 'Hall.jpg' },
  })
  const description = newDocument('description', 'The wall by the door')
  await done(house, landlord, {
    ...{ complaintId: damp.id, seen: told.seen(), by: officer, requestId: randomUUID() },
    ...{ now: at('2025-05-23'), documents: [photo, description] },
    command: {
      type: 'add-files',
      on: day('2025-05-23'),
      files: [
        {
          file: photo.ref,
          kind: 'photograph',
          from: 'resident',
          description: description.ref,
        },
      ],
    },
  })
  const files = await exported(both, path)
  assert.ok(typeof files === 'object')
  const names = Object.keys(files)
  assert.ok(names.includes(`${damp.reference}/files/1 Hall.jpg`), names.join())
  assert.equal(files[`${damp.reference}/files/1 Hall.jpg`], 'the bytes of a photograph')
  const page = files['index.html'] ?? ''
  assert.match(page, /Siân Jones/)
  assert.match(page, /Damp in the hall/)
  assert.match(page, /In strict confidence/)
  assert.match(page, /When is the office open\?/)
  assert.doesNotMatch(page, /This is not all/)
  const data = JSON.parse(files['data.json'] ?? '') as {
    people: { email: string }[]
    records: { complaint?: string; entries: { type: string; words?: string }[] }[]
  }
  assert.equal(data.people[0]?.email, 'sian.jones@example.org')
  assert.deepEqual(
    data.records.map(({ complaint }) => complaint !== undefined),
    [true, true, true, false],
  )
  const record = data.records.find(({ complaint }) => complaint === damp.reference)
  assert.equal(record?.entries[0]?.words, 'Damp in the hall')
  const looks = await owner.all<{ part: string }>(
    sql`select part from look where thing in (${id}, ${damp.id}) and part = 'exported'`,
  )
  assert.equal(looks.length, 2, 'the export is in the audit list, of the person and the complaint')
})

test('CLIENT-33: whoever may not open a complaint does not export it, and the export says that it is not all', async () => {
  const { path, damp, secret } = await mrsJones()
  const files = await exported(administrator, path)
  assert.ok(typeof files === 'object')
  const page = files['index.html'] ?? ''
  assert.match(page, /Damp in the hall/)
  assert.match(page, /This is not all\.<\/strong> 2 records are given to you separately/)
  for (const [name, text] of Object.entries(files)) {
    assert.doesNotMatch(text, /rude|strict confidence/, name)
    assert.doesNotMatch(text, new RegExp(secret.reference), name)
  }
  assert.match(files['data.json'] ?? '', new RegExp(damp.reference))
  assert.equal(await exported(manager, path), 404, 'only for whoever administers')
})

test('who complained twice under two names on record is exported together if that is asked for', async () => {
  const first = await mrsJones()
  const second = await mrsJones()
  const { text } = await as(administrator).open(first.path)
  assert.match(text, /Perhaps the same person/)
  const files = await exported(both, first.path, [second.id])
  assert.ok(typeof files === 'object')
  assert.match(files['data.json'] ?? '', new RegExp(second.damp.reference))
  const alone = await exported(both, first.path)
  assert.ok(typeof alone === 'object')
  assert.doesNotMatch(alone['data.json'] ?? '', new RegExp(second.damp.reference))
})
