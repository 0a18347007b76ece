import { connectAsOwner } from './postgres.ts'
import { trustedSql } from './sql.ts'

/** How long after a broken connection another is tried. */
const AGAIN_AFTER = 5_000

export type Listening = { end(): Promise<void> }

/**
 * Hears what other connections say on a channel, once what they did is committed. Through a broken connection nothing is
 * heard, nor through a pooler that lends connections by the transaction: `heard` is a bell, and a sweep has to follow.
 * It rings without a word whenever the connection is new.
 */
export async function listen(
  url: string,
  channel: string,
  heard: (said: string | undefined) => void,
): Promise<Listening> {
  let ended = false
  let again: NodeJS.Timeout | undefined
  let connected: Awaited<ReturnType<typeof connectAsOwner>> | undefined
  const connect = async () => {
    const owner = await connectAsOwner(url, {
      onNotice: heard,
      onEnd: () => {
        if (!ended) again = setTimeout(retry, AGAIN_AFTER)
      },
    })
    connected = owner
    if (ended) return owner.end()
    await owner.run(trustedSql(`listen ${channel}`))
    heard(undefined)
  }
  const retry = () => {
    connect().catch(() => {
      if (!ended) again = setTimeout(retry, AGAIN_AFTER)
    })
  }
  await connect()
  return {
    async end() {
      ended = true
      clearTimeout(again)
      await connected?.end()
    },
  }
}
