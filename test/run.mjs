#!/usr/bin/env node
// Runs the tests: one PostgreSQL for all of them, started here and removed at the end. Arguments go to
// `node --test`; those that are no options replace the files: node test/run.mjs 'src/db/*.test.ts'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const given = process.argv.slice(2)

process.exitCode =
  Number(process.versions.node.split('.')[0]) < 26 ? await again() : await runTests()

/** Any Node can read this file; the tests need the one that package.json pins. */
async function again() {
  const pinned = join(root, 'node_modules/.bin/node')
  if (existsSync(pinned)) return exitOf(pinned, [fileURLToPath(import.meta.url), ...given])
  console.error(`The tests need Node 26. Run "npm ci" in ${root}: it brings the right one along.`)
  return 2
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'putright-run-'))
  // Open to pass through, since PostgreSQL may run as another user.
  chmodSync(folder, 0o711)
  let server
  try {
    const { startEmbedded } = await import('../src/db/embedded.ts')
    const { FOR_TESTS, template } = await import('./server.ts')
    const { asOwner } = await import('../src/db/postgres.ts')
    server = await startEmbedded({ dataDir: join(folder, 'postgres'), settings: FOR_TESTS })
    const { url } = server
    await asOwner(url, (owner) => template({ owner, url }))
    return await exitOf(process.execPath, testArguments(), {
      NODE_ENV: 'test',
      PUTRIGHT_TEST_SERVER: url,
    })
  } finally {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function testArguments() {
  const options = given.filter((word) => word.startsWith('-'))
  const files = given.filter((word) => !word.startsWith('-'))
  return [
    ...['--test', '--test-reporter=spec', '--test-concurrency=2', '--test-timeout=600000'],
    // A file whose `before` fails leaves its database open: it ends when its tests have, and not at the time limit.
    '--test-force-exit',
    ...options,
    ...(files.length > 0 ? files : ['src/**/*.test.ts', 'test/**/*.test.ts']),
  ]
}

/** Ctrl-C reaches the whole group, so the child ends by itself and we clean up after it; other signals are handed on. */
function exitOf(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
