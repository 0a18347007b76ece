import { totalOf } from '#complaint/putting-right/entries.ts'
import type { OfferState, PuttingRight } from '#complaint/putting-right/state.ts'
import { type Db, join, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { type Viewer, visibleTo } from './worklist.ts'

/** A promise that is not kept yet, with the complaint that it belongs to. */
export type OpenPromise = {
  readonly id: string
  readonly kind: 'action' | 'compensation'
  readonly reference: string
  readonly stage: 1 | 2
  /** Null when erased, and for money. */
  readonly what: string | null
  readonly pence: number | null
  readonly owner: string | null
  readonly ownerName: string | null
  readonly contractor: string | null
  readonly handler: string | null
  readonly handlerName: string | null
  readonly complainantName: string | null
  readonly firstDue: Day
  readonly due: Day
  readonly handedOver: Day | null
}

/** Writes what a complaint's entries say was promised. */
export async function writeActions(
  tx: Db,
  landlordId: string,
  complaintId: string,
  { actions, offers }: Pick<PuttingRight, 'actions' | 'offers'>,
): Promise<void> {
  const rows = [
    ...actions.map((one) => ({
      ...{ id: one.id, kind: 'action', stage: one.stage, what: one.what.document },
      owner: 'staff' in one.owner ? one.owner.staff : null,
      contractor: 'contractor' in one.owner ? one.owner.contractor.document : null,
      ...{ promised: one.promised, firstDue: one.firstDue, due: one.due },
      ...{ handedOver: one.handedOver, done: one.done },
    })),
    ...offers.flatMap(moneyRow),
  ]
  if (rows.length === 0) return
  await tx.run(sql`
    insert into action (landlord_id, complaint_id, id, kind, stage, what, owner, contractor, pence, promised, first_due,
      due, handed_over, done)
    select ${landlordId}, ${complaintId}, id, kind, stage, what, owner, contractor, pence, promised, "firstDue", due,
      "handedOver", done
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id uuid, kind text, stage integer, what uuid,
      owner uuid, contractor uuid, pence integer, promised date, "firstDue" date, due date, "handedOver" date, done date)
    on conflict (landlord_id, complaint_id, id) do update set due = excluded.due, handed_over = excluded.handed_over,
      done = excluded.done`)
}

/** Money that is to be paid by a day; what was declined is over. */
function moneyRow(offer: OfferState) {
  const { id, stage, payBy, offered, accepted, paid, declined } = offer
  if (payBy === undefined) return []
  const promised = accepted ?? offered
  const pence = totalOf(offer)
  return [
    {
      ...{ id, kind: 'compensation', stage, pence, promised },
      ...{ firstDue: payBy, due: payBy, done: paid ?? declined },
    },
  ]
}

export type Whose = {
  /** Only what this member of staff sees to, or that belongs to a complaint they handle. */
  readonly of?: string
  /** Only what was due before this day. */
  readonly before?: Day
}

/** The promises that are not kept yet in the complaints that somebody may see, the earliest due day first. */
export function openPromises(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  whose: Whose,
): Promise<OpenPromise[]> {
  return tx.all(sql`
    select a.id, a.kind, c.reference, a.stage, convert_from(d.content, 'UTF8') as what, a.pence, a.owner,
      o.name as "ownerName", convert_from(k.content, 'UTF8') as contractor, c.handler, h.name as "handlerName",
      p.name as "complainantName", a.first_due as "firstDue", a.due, a.handed_over as "handedOver"
    from action a
    join complaint c on c.landlord_id = a.landlord_id and c.id = a.complaint_id
    left join staff o on o.landlord_id = a.landlord_id and o.id = a.owner
    left join staff h on h.landlord_id = c.landlord_id and h.id = c.handler
    left join person p on p.landlord_id = c.landlord_id and p.id = c.complainant
    left join document d on d.landlord_id = a.landlord_id and d.id = a.what
    left join document k on k.landlord_id = a.landlord_id and k.id = a.contractor
    where ${conditions(landlordId, viewer, whose)}
    order by a.due, c.reference, a.id limit 500`)
}

function conditions(landlordId: string, viewer: Viewer, { of, before }: Whose) {
  return join(
    [
      sql`a.landlord_id = ${landlordId}`,
      sql`a.done is null`,
      visibleTo(viewer),
      ...(of === undefined ? [] : [sql`(a.owner = ${of} or c.handler = ${of})`]),
      ...(before === undefined ? [] : [sql`a.due < ${before}`]),
    ],
    ' and ',
  )
}
