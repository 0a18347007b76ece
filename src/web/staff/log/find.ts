import type { House } from '#record/door.ts'
import { type Caller, callersLike } from '#views/callers.ts'
import { type WorklistRow, worklist } from '#views/worklist.ts'
import { type Filled, radiosField } from '../../fields.ts'
import { insetText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { Who } from '../who.ts'
import { oneLine } from '../worklist/groups.ts'
import { SOMEBODY_NEW } from './asked.ts'
import { newcomer } from './who.ts'

/** Whom a search found, and what they or anyone at their address have complained of that is still open. */
export type Found = {
  readonly sought: string
  readonly callers: readonly Caller[]
  readonly open: readonly WorklistRow[]
}

export const NOBODY_SOUGHT: Found = { sought: '', callers: [], open: [] }

export async function find({ database }: House, who: Who, sought: string): Promise<Found> {
  if (sought === '') return NOBODY_SOUGHT
  const { landlord, viewer } = who
  return database.asLandlord(landlord.id, async (tx) => {
    const callers = await callersLike(tx, landlord.id, viewer, sought)
    const addresses = callers.flatMap(({ address }) => (address ? [address.toLowerCase()] : []))
    const by = { people: callers.flatMap(({ ids }) => ids), addresses }
    const open =
      callers.length === 0 ? [] : await worklist(tx, landlord.id, viewer, { by, limit: 8 })
    return { sought, callers, open }
  })
}

/** Whom the search found, to choose from, and the complaints of theirs that are open. */
export function foundPeople({ sought, callers, open }: Found, filled: Filled): Html {
  if (sought === '') return newcomer(filled)
  if (callers.length === 0)
    return html`${insetText({ text: `Nobody who has complained before has ‘${sought}’ in their name, address or telephone number.` })}
      ${newcomer(filled)}`
  return html`<input type="hidden" name="sought" value="${sought}">
    ${open.length > 0 && stillOpen(open)}
    ${radiosField(
      'person',
      'Is it one of them?',
      filled,
      [
        ...callers.map((caller) => ({
          value: caller.id,
          text: caller.name ?? 'Name erased',
          hint: html`${contactsOf(caller)}`,
        })),
        { divider: 'or' },
        { value: SOMEBODY_NEW, text: 'Somebody else', more: newcomer(filled) },
      ],
      { small: true },
    )}`
}

function contactsOf({ address, telephone, email, adjustments }: Caller): string {
  const needs = adjustments === null ? null : `Needs: ${adjustments}`
  return [address, telephone, email, needs]
    .filter((part) => part !== null)
    .map((part) => oneLine(part, 120))
    .join(' · ')
}

function stillOpen(open: readonly WorklistRow[]): Html {
  return insetText({
    html: html`<h3 class="govuk-heading-s">Already open for these people or addresses</h3>
      <ul class="govuk-list">${open.map(
        ({ reference, complainantName, about, next }) => html`
        <li><a class="govuk-link" href="${path`/desk/complaints/${reference}`}" target="_blank" rel="noopener">${reference} (opens in a new tab)</a>
          ${complainantName}: ${oneLine(about ?? '', 70)}. ${next}.</li>`,
      )}</ul>
      <p class="govuk-body">If they ring about one of these, it needs no new complaint. Something new does.</p>`,
  })
}
