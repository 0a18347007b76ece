import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, describe, test } from 'node:test'
import { testDatabase } from './database.ts'
import { dataFolder, originOf, putright, run } from './program.ts'

describe('the first start', () => {
  const { folder, postgres, remove } = dataFolder()
  const start = () => putright(['start', '--port', '0', '--data', folder])
  after(remove)

  test('can be killed while it loads the demonstration, and the next one goes on', async () => {
    const killed = start()
    await killed.says('demonstration: 25 %')
    assert.equal(await killed.send('SIGKILL'), 'SIGKILL')
    assert.notEqual(postgres(), undefined)
    assert.doesNotMatch(killed.output(), /Putright is at/)

    const program = start()
    const origin = await originOf(program)
    for (const path of ['/', '/emh', '/soths/complain'])
      assert.equal((await open(origin, path)).status, 200)
    assert.equal(await program.send('SIGINT'), 0)
    assert.equal(postgres(), undefined)
  })

  test('leaves a record that is whole, and views that are as its entries say', async () => {
    const verified = await run(['record', 'verify', '--json', '--data', folder])
    assert.equal(verified.status, 0, verified.output)
    const { landlords } = JSON.parse(verified.output)
    assert.deepEqual(
      landlords.map((one: { landlord: string; complaints: number }) => [
        one.landlord,
        one.complaints,
      ]),
      [
        ['emh', 420],
        ['eht', 26],
        ['soths', 48],
        ['tht', 16],
        ['client', 14],
      ],
    )
    const rebuilt = await run(['record', 'rebuild', '--data', folder])
    assert.equal(rebuilt.output.match(/nothing differed/g)?.length, 5)
    assert.equal(postgres(), undefined)
  })

  test('is followed by quick ones, which find everything and give a link for each role', async () => {
    const from = performance.now()
    const program = start()
    const origin = await originOf(program)
    const took = performance.now() - from
    console.log(`the next start took ${Math.round(took)} ms`)
    assert.ok(took < 20_000)
    assert.doesNotMatch(program.output(), /Loading/)

    const link = /Complaints Team .*(\/desk\/sign-in\/\S+)/.exec(program.output())?.[1] ?? ''
    const entered = await open(origin, link, { method: 'POST', headers: { origin } })
    assert.equal(entered.status, 303)
    const cookie = entered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const desk = await open(origin, '/desk', { headers: { cookie } })
    assert.match(await desk.text(), /EMH-1\d\d\d/)
    assert.equal((await open(origin, link, { method: 'POST', headers: { origin } })).status, 404)
    assert.equal(await program.send('SIGTERM'), 0)
    assert.equal(postgres(), undefined)
  })
})

describe('an empty start', () => {
  const { folder, remove } = dataFolder()
  after(remove)

  test('gives each landlord its policy and a way in for an administrator, and no complaints', async () => {
    const program = putright(['start', '--port', '0', '--empty', '--data', folder])
    const origin = await originOf(program)
    const links = program.output().match(/Administrator +\S+\/desk\/sign-in\//g)
    assert.equal(links?.length, 5)
    assert.doesNotMatch(program.output(), /invented/)
    assert.equal((await open(origin, '/tht')).status, 200)
    assert.equal(await program.send('SIGINT'), 0)
    const verified = await run(['record', 'verify', '--landlord', 'emh', '--data', folder])
    assert.match(verified.output, /emh {2}whole: 0 complaints, 1 entries/)
  })

  test('stays empty when it is started again, and takes no demonstration in', async () => {
    const again = putright(['start', '--port', '0', '--data', folder])
    await originOf(again)
    assert.doesNotMatch(again.output(), /Loading|invented/)
    assert.equal(await again.send('SIGINT'), 0)
    const demo = await run(['start', '--port', '0', '--demo', '--data', folder])
    assert.equal(demo.status, 2)
    assert.match(demo.output, /tht is here with complaints of its own/)
  })
})

describe('a start that can’t be', () => {
  test('says in one sentence that its port is taken', async () => {
    const { url, drop } = await testDatabase()
    const other = createServer()
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    const { port } = other.address() as { port: number }
    const { status, output } = await run(['start', '--empty', '--port', String(port)], {
      DATABASE_URL: url,
    })
    assert.equal(status, 2)
    assert.equal(
      output,
      `putright start: port ${port} is taken by another program: stop it, or choose another with --port\n`,
    )
    other.close()
    await drop()
  })

  test('says everything that is wrong with what it was given, and no password', async () => {
    const { status, output } = await run(['start', '--demo', '--empty', '--port', 'many'], {
      DATABASE_URL: 'mysql://me:secret@localhost/x',
      BEHIND_TLS: 'maybe',
    })
    assert.equal(status, 2)
    for (const words of ['--port is “many”', 'BEHIND_TLS', 'DATABASE_URL', 'not both'])
      assert.ok(output.includes(words), output)
    assert.doesNotMatch(output, /secret/)
  })

  test('says that the database can’t be reached', async () => {
    const { status, output } = await run(['start'], {
      DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x',
    })
    assert.equal(status, 2)
    assert.match(output, /^putright start: the PostgreSQL of DATABASE_URL: .*ECONNREFUSED/)
    assert.doesNotMatch(output, /secret/)
  })
})

const open = (origin: string, path: string, init: RequestInit = {}) =>
  fetch(origin + path, { redirect: 'manual', ...init })
