import { readConfig } from '#main/config.ts'
import { start as startAll } from '#main/start.ts'
import { type Command, UsageError } from './command.ts'
import { orUsage } from './or-usage.ts'

/** Starts the whole system, until Ctrl-C. */
export const start: Command = {
  name: 'start',
  usage: 'start [--port 3000] [--data ./data] [--demo | --empty]',
  summary: 'Starts the whole system, with an invented year to look at or empty',
  run: async (args, io) => {
    const read = readConfig(args, io.env)
    if ('problems' in read) throw new UsageError(read.problems.join('; '))
    const stop = new AbortController()
    // Pressed in a terminal, Ctrl-C comes twice: to the whole group, and handed on by whoever started us.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => stop.abort())
    await orUsage(() =>
      startAll(read.config, { terminal: io, now: () => io.now(), signal: stop.signal }),
    )
    return 0
  },
}
