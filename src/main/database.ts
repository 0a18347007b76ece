import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '#db/embedded/process.ts'
import { type Embedded, startEmbedded } from '#db/embedded.ts'
import { asOwner } from '#db/postgres.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Config } from './config.ts'

/** A PostgreSQL that takes connections. */
export type DatabaseServer = { readonly url: string; stop(): Promise<void> }

const LOOK_AGAIN_MS = 500

/** The PostgreSQL that the configuration names, running. The private one is started, or found running. */
export async function startDatabase(
  { databaseUrl, dataDir }: Config,
  onTrouble: (trouble: string) => void,
): Promise<DatabaseServer> {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => {} }
  const server = await startEmbedded({ dataDir })
  const watch = keepRunning(server, dataDir, onTrouble)
  return {
    url: server.url,
    async stop() {
      const last = await watch.end()
      if (!(await isUsed(server.url))) await last.stop()
    },
  }
}

/** Starts the server again if it dies while we live: after its recovery all that was acknowledged is there. */
function keepRunning(
  started: Embedded,
  dataDir: string,
  onTrouble: (trouble: string) => void,
): { end(): Promise<Embedded> } {
  let server = started
  let reviving: Promise<void> | undefined
  const revive = async () => {
    onTrouble('PostgreSQL has stopped. Starting it again.')
    // The same port, or our connections would look for it in vain.
    server = await startEmbedded({ dataDir, port: Number(new URL(started.url).port) })
  }
  const watch = setInterval(() => {
    if (isAlive(server.pid) || reviving !== undefined) return
    reviving = revive()
      .catch((error: unknown) => onTrouble(String(error)))
      .finally(() => {
        reviving = undefined
      })
  }, LOOK_AGAIN_MS)
  return {
    async end() {
      clearInterval(watch)
      await reviving
      return server
    },
  }
}

/** Whether another of our programs is connected, which then is the one to stop the server. */
async function isUsed(url: string): Promise<boolean> {
  try {
    return await asOwner(url, async (owner) => {
      // Our own connections are closed and may be in the list a moment longer.
      for (let look = 0; look < 10; look += 1) {
        if (!(await hasOthers(owner))) return false
        await sleep(50)
      }
      return true
    })
  } catch {
    return false
  }
}

async function hasOthers(owner: Db): Promise<boolean> {
  const other = await owner.one(sql`
    select 1 from pg_stat_activity
    where application_name = 'putright' and backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`)
  return other !== undefined
}
