#!/usr/bin/env node
// Starts the program under the Node that package.json pins. Plain JavaScript, so that any Node can read it
// and say what is missing.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pinned = join(
  root,
  'node_modules',
  '.bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)
const node = existsSync(pinned) ? pinned : undefined

if (node === undefined && Number(process.versions.node.split('.')[0]) < 26) {
  console.error(`Putright needs Node 26. Run "npm ci" in ${root}: it brings the right one along.`)
  process.exit(2)
}
const child = spawn(
  node ?? process.execPath,
  [join(root, 'src/cli/main.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
// Ctrl-C reaches the whole process group; a signal sent to us alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => child.exitCode === null && child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
