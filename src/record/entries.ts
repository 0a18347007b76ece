import type { Actor } from '#complaint/commands.ts'
import type { Entry } from '#complaint/entries.ts'
import { type Db, sql } from '#db/sql.ts'
import { type AnyEntry as Any, hashOf, NO_HASH, type RecordedEntry } from './chain.ts'

type Row = {
  seq: number
  type: string
  on: string
  recordedAt: Date
  actorKind: Actor['kind']
  actorId: string | null
  requestId: string
  data: object
  previousHash: Buffer
  hash: Buffer
}

/** The entries of one complaint, or whatever has that id, in their order. */
export async function readEntries<Of extends Any = Entry>(
  tx: Db,
  landlordId: string,
  complaintId: string,
): Promise<RecordedEntry<Of>[]> {
  const rows = await tx.all<Row>(sql`
    select seq, type, on_day as "on", recorded_at as "recordedAt", actor_kind as "actorKind", actor_id as "actorId",
      request_id as "requestId", data, previous_hash as "previousHash", hash
    from entry where landlord_id = ${landlordId} and complaint_id = ${complaintId} order by seq`)
  return rows.map((row) => recorded<Of>(row))
}

function recorded<Of extends Any>({
  seq,
  type,
  on,
  recordedAt,
  actorKind,
  actorId,
  requestId,
  data,
  previousHash,
  hash,
}: Row): RecordedEntry<Of> {
  return {
    seq,
    // Written by appendEntries alone and bound by the hash, so it is what it was.
    entry: { type, on, ...data } as unknown as Of,
    recordedAt,
    by: { kind: actorKind, ...(actorId === null ? {} : { id: actorId }) },
    requestId,
    previousHash,
    hash,
  }
}

export type Cause = { readonly by: Actor; readonly requestId: string; readonly now: Date }

/** The entries that follow those already there, each bound to the one before. */
export function chained<Of extends Any>(
  landlordId: string,
  complaintId: string,
  before: readonly RecordedEntry<Any>[],
  entries: readonly Of[],
  { by, requestId, now }: Cause,
): RecordedEntry<Of>[] {
  let previousHash = before.at(-1)?.hash ?? NO_HASH
  return entries.map((entry, n) => {
    const next = {
      seq: before.length + n + 1,
      entry,
      recordedAt: now,
      by: actorOf(by),
      requestId,
      previousHash,
    }
    const hash = hashOf(landlordId, complaintId, next)
    previousHash = hash
    return { ...next, hash }
  })
}

/** Writes entries. If someone else added first, the key of `entry` fails the transaction. */
export async function appendEntries(
  tx: Db,
  landlordId: string,
  complaintId: string,
  entries: readonly RecordedEntry<Any>[],
): Promise<void> {
  const rows = entries.map(
    ({ seq, entry: { type, on, ...data }, recordedAt, by, requestId, previousHash, hash }) => ({
      ...{
        seq,
        type,
        on,
        data,
        kind: by.kind,
        actor: by.id ?? null,
        request: requestId,
        at: recordedAt.toISOString(),
      },
      ...{ previous: previousHash.toString('hex'), hash: hash.toString('hex') },
    }),
  )
  await tx.run(sql`
    insert into entry (landlord_id, complaint_id, seq, type, on_day, recorded_at, actor_kind, actor_id, request_id,
      data, previous_hash, hash)
    select ${landlordId}, ${complaintId}, seq, type, "on", at, kind, actor, request, data,
      decode(previous, 'hex'), decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (seq integer, type text, "on" date, at timestamptz,
      kind text, actor uuid, request uuid, data jsonb, previous text, hash text)`)
}

function actorOf(by: Actor): RecordedEntry['by'] {
  const id = by.kind === 'staff' ? by.id : by.kind === 'resident' ? by.person : undefined
  return { kind: by.kind, ...(id === undefined ? {} : { id }) }
}
