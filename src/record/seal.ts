import { createHash } from 'node:crypto'
import { type Db, type Statement, sql } from '#db/sql.ts'
import { addDays, type Day, londonDay } from '#time/day.ts'
import { NO_HASH } from './chain.ts'

/** One hash a day over the last entry of every complaint, bound to the seal before: proof to keep elsewhere. */
export type Seal = { readonly on: Day; readonly complaints: number; readonly hash: string }

/** Asks, in the transaction that adds an entry, that its day be sealed when it is over. */
export async function askForSeal(tx: Db, landlordId: string, now: Date): Promise<void> {
  await tx.run(asksForSeal(landlordId, now))
}

/** The statement that asks for it. */
export function asksForSeal(landlordId: string, now: Date): Statement {
  const today = londonDay(now)
  return sql`
    insert into outbox (landlord_id, kind, key, due_at) values (${landlordId}, 'seal', ${today}, ${addDays(today, 1)}::date)
    on conflict (landlord_id, kind, key) do nothing`
}

/** Seals the days that are over and not sealed yet, oldest first. Returns how many it made. */
export async function sealDaysOver(tx: Db, landlordId: string, now: Date): Promise<number> {
  const rows = await tx.all<{ key: Day }>(sql`
    select key from outbox
    where landlord_id = ${landlordId} and kind = 'seal' and done_at is null and key < ${londonDay(now)}
    order by key for update skip locked`)
  for (const { key } of rows) {
    const seal = await sealFor(tx, landlordId, key)
    await tx.run(sql`
      insert into seal (landlord_id, on_day, complaints, hash, made_at)
      values (${landlordId}, ${key}, ${seal.complaints}, ${Buffer.from(seal.hash, 'hex')}, ${now})
      on conflict (landlord_id, on_day) do nothing`)
    await tx.run(sql`
      update outbox set done_at = ${now} where landlord_id = ${landlordId} and kind = 'seal' and key = ${key}`)
  }
  return rows.length
}

/** The last entry of one complaint, as far as a day knows. */
type Head = { readonly complaintId: string; readonly seq: number; readonly hash: Buffer }

/** The seal of a day, worked out from the entries recorded up to its end in London. */
export async function sealFor(tx: Db, landlordId: string, on: Day): Promise<Seal> {
  const heads = await tx.all<Head>(sql`
    select distinct on (complaint_id) complaint_id as "complaintId", seq, hash from entry
    where landlord_id = ${landlordId} and recorded_at < (${addDays(on, 1)}::date)::timestamp at time zone 'Europe/London'
    order by complaint_id, seq desc`)
  const before = await tx.one<{ hash: Buffer }>(sql`
    select hash from seal where landlord_id = ${landlordId} and on_day < ${on} order by on_day desc limit 1`)
  return sealOver(landlordId, on, before?.hash ?? NO_HASH, heads)
}

/**
 * The seals of these days, oldest first, worked out anew in one walk through the entries: asking for the heads of each
 * day would read the whole record as often as there are days.
 */
export async function sealsAgain(
  tx: Db,
  landlordId: string,
  seals: readonly Seal[],
): Promise<Seal[]> {
  const left = (await headsByDay(tx, landlordId)).values()
  const heads = new Map<string, Head>()
  let next = left.next()
  let before: Buffer = NO_HASH
  return seals.map(({ on, hash }) => {
    for (; !next.done && next.value.on <= on; next = left.next()) {
      const { complaintId, seq } = next.value
      if (seq > (heads.get(complaintId)?.seq ?? 0)) heads.set(complaintId, next.value)
    }
    const sorted = [...heads.values()].sort((a, b) => (a.complaintId < b.complaintId ? -1 : 1))
    const again = sealOver(landlordId, on, before, sorted)
    before = Buffer.from(hash, 'hex')
    return again
  })
}

/** The last entry that each day in London added to each complaint, the oldest day first. */
async function headsByDay(tx: Db, landlordId: string): Promise<(Head & { readonly on: Day })[]> {
  return tx.all(sql`
    select complaint_id as "complaintId", max(seq) as seq, (array_agg(hash order by seq desc))[1] as hash,
      (recorded_at at time zone 'Europe/London')::date as "on"
    from entry where landlord_id = ${landlordId}
    group by complaint_id, (recorded_at at time zone 'Europe/London')::date
    order by "on"`)
}

/** The seal of a day over the heads of that day, in the order of their ids. */
function sealOver(landlordId: string, on: Day, before: Buffer, heads: readonly Head[]): Seal {
  const pieces = heads.flatMap(({ complaintId, seq, hash }) => [
    Buffer.from(`\n${complaintId} ${seq} `),
    hash,
  ])
  const hash = createHash('sha256')
    .update(before)
    .update(`${landlordId} ${on}`)
    .update(Buffer.concat(pieces))
  return { on, complaints: heads.length, hash: hash.digest('hex') }
}

/** The seals of a landlord, oldest first. */
export async function sealsOf(tx: Db, landlordId: string): Promise<Seal[]> {
  const rows = await tx.all<{ on: Day; complaints: number; hash: Buffer }>(sql`
    select on_day as "on", complaints, hash from seal where landlord_id = ${landlordId} order by on_day`)
  return rows.map((row) => ({ ...row, hash: row.hash.toString('hex') }))
}
