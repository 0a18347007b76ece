import type { Side } from '#complaint/investigation/entries.ts'
import type { Evidence } from '#complaint/investigation/weigh.ts'
import type { Looked } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import { written } from '../complaint/words.ts'
import { shownFiles } from '../files/list.ts'
import { SAY_LOOK, SAY_QUESTION, SAY_SIDE } from '../told/investigation.ts'
import { oneLine } from '../worklist/groups.ts'
import { sayOf } from './which.ts'

/** Whose a piece of evidence is; of older ones it was not asked. */
export const saySide = (side: Side | undefined): string =>
  side === undefined ? 'It is not noted where it comes from' : SAY_SIDE[side]

/** A piece of evidence in one line, as the label of a box. */
export function nameOfEvidence(evidence: Evidence, looked: Looked): string {
  const { investigation } = looked.complaint
  const { item } = evidence
  const words = (text: { readonly document: string } | undefined) =>
    oneLine((text && looked.texts.get(text.document)) ?? 'erased', 120)
  switch (evidence.kind) {
    case 'file':
      return fileOf(item, looked)?.says ?? 'A file'
    case 'came': {
      const asked = investigation.asked.find(({ id }) => id === item)
      return asked === undefined ? '' : `${words(asked.what)} (asked of ${sayOf(asked, looked)})`
    }
    case 'noted': {
      const noted = investigation.noted.find(({ id }) => id === item)
      return noted === undefined ? '' : `${SAY_LOOK[noted.look]}: ${words(noted.what)}`
    }
    case 'answer': {
      const asked = investigation.clarifications.find(({ id }) => id === item)
      return `What they answered when asked for ${SAY_QUESTION[asked?.question ?? 'unclear']}`
    }
    case 'position':
      return evidence.side === 'resident'
        ? 'What whoever complains said for their side'
        : 'What somebody complained about said for their side'
  }
}

/** What a piece of evidence says, where it comes from and since when it is here. */
export function contentOfEvidence(evidence: Evidence, looked: Looked): Html {
  const said = saidIn(evidence, looked)
  return html`${said && html`${said}<br>`}<span class="pr-clause">${saySide(evidence.side)}, ${sayDay(evidence.on)}</span>`
}

function saidIn({ kind, item }: Evidence, looked: Looked): Content {
  const { asked, noted, clarifications } = looked.complaint.investigation
  const text =
    kind === 'came'
      ? asked.find(({ id }) => id === item)?.note
      : kind === 'noted'
        ? noted.find(({ id }) => id === item)?.found
        : kind === 'answer'
          ? clarifications.find(({ id }) => id === item)?.answer
          : kind === 'position'
            ? { document: item, digest: '' }
            : undefined
  if (text !== undefined) return written(looked, text)
  const kept = fileOf(item, looked)?.kept
  if (kept === undefined) return ''
  const { reference } = looked.complaint
  return html`<a class="govuk-link" href="${path`/desk/complaints/${reference}/files/${kept.id}`}">${kept.name}</a>`
}

const fileOf = (item: string, looked: Looked) =>
  shownFiles(looked).find(({ file }) => file.document === item)
