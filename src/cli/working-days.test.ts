import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Command, type Io, runCommand } from './command.ts'
import { workingDays } from './working-days.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'putright-working-days-'))

/** What a command writes, and its exit status. */
async function type(line: string, command: Command = workingDays) {
  const written = { out: '', err: '', status: 0 }
  const io: Io = {
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
    ...{ isTerminal: false, env: {}, now: () => new Date('2026-06-01T12:00:00Z'), root },
  }
  written.status = await runCommand(command, line === '' ? [] : line.split(' '), io)
  return written
}

const json = async (line: string): Promise<unknown> => {
  const { out, err, status } = await type(`${line} --json`)
  assert.deepEqual([err, status], ['', 0])
  return JSON.parse(out)
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('putright working-days', () => {
  test('adds working days, with the safe day and what was left out', async () =>
    assert.equal(
      (await type('add 2024-12-24 5 --json')).out,
      '{"from":"2024-12-24","workingDays":5,"due":"2025-01-03","safe":"2025-01-02",' +
        '"leftOut":[{"date":"2024-12-25","why":"Christmas Day"},{"date":"2024-12-26","why":"Boxing Day"},' +
        '{"date":"2025-01-01","why":"New Year’s Day"}]}\n',
    ))

  test('counts working days between two days', async () =>
    assert.deepEqual(await json('between 2024-01-26 2024-12-06'), {
      ...{ from: '2024-01-26', to: '2024-12-06', workingDays: 220 },
      leftOut: [
        { date: '2024-03-29', why: 'Good Friday' },
        { date: '2024-04-01', why: 'Easter Monday' },
        { date: '2024-05-06', why: 'Early May bank holiday' },
        { date: '2024-05-27', why: 'Spring bank holiday' },
        { date: '2024-08-26', why: 'Summer bank holiday' },
      ],
    }))

  test('says both to people in aligned lines', async () => {
    assert.equal(
      (await type('add 2025-05-22 10')).out,
      [
        'From          Thursday 22 May 2025',
        'Working days  10',
        'Due           Friday 6 June 2025',
        'Safe          Thursday 5 June 2025',
        'Left out      Monday 26 May 2025, Spring bank holiday',
        'Calendar      England and Wales, 1 January 2018 to 31 December 2028',
        '',
      ].join('\n'),
    )
    assert.equal(
      (await type('between 2025-05-22 2025-05-23')).out,
      [
        'From          Thursday 22 May 2025',
        'To            Friday 23 May 2025',
        'Working days  1',
        'Calendar      England and Wales, 1 January 2018 to 31 December 2028',
        '',
      ].join('\n'),
    )
  })

  test('counts by the calendar of the nation', async () => {
    const due = async (calendar: string) =>
      Object(await json(`add 2026-06-12 1 --calendar ${calendar}`)).due
    assert.equal(await due('england-and-wales'), '2026-06-15')
    assert.equal(await due('scotland'), '2026-06-16')
    assert.equal(await due('northern-ireland'), '2026-06-15')
  })

  test('counts by a file as gov.uk publishes it, with one division or all three', async () => {
    const division = (name: string, date: string) => ({
      ...{ division: name, events: [{ title: 'A holiday', date, notes: '', bunting: true }] },
    })
    const scotland = division('scotland', '2030-06-11')
    const all = { scotland, 'england-and-wales': division('england-and-wales', '2030-06-12') }
    const [one, three] = [
      file('one.json', JSON.stringify(scotland)),
      file('three.json', JSON.stringify(all)),
    ]
    const why = [{ date: '2030-06-11', why: 'A holiday' }]
    for (const options of [`--calendar ${one}`, `--calendar ${three} --division scotland`])
      assert.deepEqual(Object(await json(`add 2030-06-10 1 ${options}`)).leftOut, why)
  })
})

describe('putright working-days cannot be used', () => {
  const several = file('several.json', '{"scotland":{"events":[]},"wales":{"events":[]}}')
  const notJson = file('not.json', '{"events": [,]}')
  const wrong = file(
    'wrong.json',
    '{"division":"scotland","events":[{"date":"2024-02-30","title":"x"}],"from":1,"to":"2024-12-31"}',
  )
  for (const [line, says] of [
    ['', /write “add FROM COUNT” or “between FROM TO”/],
    ['toString 2024-01-01 1', /write “add FROM COUNT”/],
    ['add 2024-01-01', /“add” needs a day and a number of working days, and nothing else/],
    ['between 2024-01-01 2024-01-02 3', /“between” needs two days, and nothing else/],
    ['add 2024-02-30 1', /“2024-02-30” is not a day: write it like 2026-03-31/],
    ['between 2024-01-01 yesterday', /“yesterday” is not a day/],
    ['add 2024-01-01 five', /“five” is not a number of working days: write it like 10/],
    ['add 2024-01-01 1.5', /“1\.5” is not a number of working days/],
    ['add 2024-01-01 -- -5', /“-5” is not a number of working days/],
    ['add 2024-01-01 -5', /'-5'/],
    ['add 2024-01-01 5 --jsno', /'--jsno'/],
    ['add 2024-01-01 5 --calendar', /'--calendar/],
    [
      'add 2028-12-28 5',
      /The England and Wales calendar ends on 31 December 2028; 5 working days after 28 December 2028 is past it/,
    ],
    [
      'between 2017-12-31 2018-01-02',
      /The England and Wales calendar begins on 1 January 2018; 31 December 2017 is before it/,
    ],
    [
      'add 2024-01-01 5 --calendar wales',
      /there is no calendar or file wales; the calendars that come with Putright are england-and-wales, scotland, northern-ireland/,
    ],
    ['add 2024-01-01 5 --division scotland', /it is the calendar of england-and-wales, not of/],
    [`add 2024-01-01 5 --calendar ${folder}`, /can't be read \(EISDIR\)/],
    [
      `add 2024-01-01 5 --calendar ${several}`,
      /several\.json: choose one division of scotland, wal/,
    ],
    [`add 2024-01-01 5 --calendar ${notJson}`, /not\.json: line 1, column 13: this is not JSON/],
    [
      `add 2024-01-01 5 --calendar ${wrong}`,
      /wrong\.json: event 1, date: "2024-02-30" is not a day like 2026-03-31; from: 1 is not a day/,
    ],
  ] as const)
    test(`as “${line.replaceAll(folder, '')}”, and says why in one line`, async () => {
      const { out, err, status } = await type(line)
      assert.deepEqual([out, status], ['', 2])
      assert.match(err, says)
      assert.match(err, /^putright working-days: [^\n]+\n$/)
    })
})

test('a defect in a command is not said to be the user’s', async () => {
  const broken: Command = {
    ...workingDays,
    run: () => Promise.reject(new RangeError('a defect')),
  }
  await assert.rejects(type('', broken), RangeError)
})
