// Ratios measured in one run, since times differ from machine to machine and from hour to hour: npm run bench
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { benchDays } from './days.ts'
import { benchDemonstration } from './demonstration.ts'
import { benchLetters } from './letters.ts'
import { benchRecord } from './record.ts'
import { benchReplay } from './replay.ts'
import { benchWorklist } from './worklist.ts'

export type Line = readonly [what: string, first: string, second: string, ratio: string]

const folder = mkdtempSync(join(tmpdir(), `putright-bench-${randomUUID().slice(0, 4)}`))
// PostgreSQL may run as another user.
chmodSync(folder, 0o711)
const server = await startEmbedded({ dataDir: join(folder, 'data') })
try {
  await migrate(server.url)
  const lines = [
    ...(await benchRecord(server.url, 1)),
    ...(await benchRecord(server.url, 8)),
    ...(await benchWorklist(server.url)),
    ...(await benchDemonstration(server.url)),
    ...benchDays(),
    ...benchReplay(),
    ...benchLetters(),
  ]
  const widths = [0, 1, 2, 3].map((n) => Math.max(...lines.map((line) => line[n]?.length ?? 0)))
  for (const line of lines)
    console.log(
      line
        .map((text, n) => (n === 0 ? text.padEnd(widths[n] ?? 0) : text.padStart(widths[n] ?? 0)))
        .join('   '),
    )
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
