import { complaintFrom } from '#complaint/evolve.ts'
import { sayDay } from '#time/say-day.ts'
import { details } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { aboutOf } from '../complaint/about.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SAY_MEANS } from '../complaint/words.ts'
import { gathered } from '../investigation/gathered.ts'
import { SAY_LETTER } from '../told/letters.ts'
import { showTimeline, timeline } from '../told/timeline.ts'

/** All of stage 1 on one page: what was complained of and decided, what was gathered, each letter, all that happened. */
export function stageOneFile(inHand: InHand): Html {
  const { looked } = inHand
  const { letters, reference } = looked.complaint
  const asked = looked.entries.findIndex(({ entry }) => entry.type === 'escalation-requested')
  const before = asked === -1 ? looked.entries : looked.entries.slice(0, asked + 1)
  const complaint = complaintFrom(before.map(({ entry }) => entry)) ?? looked.complaint
  // As it stood when stage 2 was asked for: what stage 2 makes of it is not stage 1.
  const then = { ...looked, complaint, entries: before }
  const sent = letters.filter(({ stage }) => stage === 1)
  return html`<p class="govuk-body"><a class="govuk-link" href="#note">To the end of the file</a></p>
    <h2 class="govuk-heading-m">What it is about, and what was decided</h2>
    ${aboutOf(then)}
    <h2 class="govuk-heading-m">What was gathered</h2>
    ${gathered(then) ?? html`<p class="govuk-body">Nothing is noted on the page of the investigation.</p>`}
    <h2 class="govuk-heading-m">Letters of stage 1</h2>
    ${
      sent.length === 0
        ? html`<p class="govuk-body">No letter was issued from here. What was recorded of them is below.</p>`
        : html`<ul class="govuk-list">${sent.map(
            ({ id, kind, means, on }) =>
              html`<li><a class="govuk-link" href="${path`/desk/complaints/${reference}/letters`}#letter-${id}">${SAY_LETTER[kind]}</a>, ${SAY_MEANS[means]}, ${sayDay(on)}</li>`,
          )}</ul>`
    }
    ${details({
      summaryText: `Everything that happened, up to the request for stage 2 (${before.length})`,
      html: showTimeline(timeline(before, then), then),
      open: true,
    })}`
}
