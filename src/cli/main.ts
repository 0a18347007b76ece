import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, type Io, runCommand } from './command.ts'
import { helpFor } from './help.ts'
import { policyCommand } from './policy.ts'
import { record } from './record.ts'
import { simulate } from './simulate.ts'
import { start } from './start.ts'
import { workingDays } from './working-days.ts'

const COMMANDS: readonly Command[] = [start, workingDays, policyCommand, record, simulate]

/** Runs `putright` with the words after its name, and gives the exit status. */
export async function main(words: readonly string[], io: Io): Promise<number> {
  const [name = '--help', ...args] = words
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = COMMANDS.filter((command) => command.name === args[0])
    io.out(helpFor(asked.length > 0 ? asked : COMMANDS))
    return 0
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (command === undefined) {
    const names = COMMANDS.map((one) => one.name).join(', ')
    io.err(`putright: there is no command ${name}; the commands are ${names}\n`)
    return 2
  }
  if (args.includes('--help')) {
    io.out(helpFor([command]))
    return 0
  }
  return runCommand(command, args, io)
}

if (import.meta.main) {
  // Whoever read us, say `head`, has seen enough. That ends no server.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    env: process.env,
    now: () => new Date(),
    root: dirname(dirname(dirname(fileURLToPath(import.meta.url)))),
  })
}
