import type { Person } from '#record/people.ts'
import { type Day, sayDate } from '#time/day.ts'
import { type Html, html } from '../../html.ts'
import type { Happened } from '../told/timeline.ts'

/** A letter or file in the archive. */
export type InArchive = { readonly path: string; readonly says: string }

/** One complaint or contact, told for whoever it is about. */
export type ExportedThing = {
  readonly title: string
  /** Where it stands, in a sentence. */
  readonly says: string
  readonly happened: readonly Pick<Happened, 'title' | 'on' | 'by' | 'facts'>[]
  /** What was written, by its document, beside each thing that happened. */
  readonly words: readonly (readonly (readonly [label: string, words: string])[])[]
  readonly letters: readonly InArchive[]
  readonly files: readonly InArchive[]
  readonly missing: readonly string[]
}

export type Exported = {
  readonly landlord: string
  readonly on: Day
  readonly people: readonly Person[]
  readonly things: readonly ExportedThing[]
  /** How many complaints or contacts whoever exported it may not see. */
  readonly leftOut: number
}

/** A page that needs nothing but a browser: everything that is kept about somebody. */
export function exportPage({ landlord, on, people, things, leftOut }: Exported): Html {
  const title = `What ${landlord} keeps about ${people[0]?.name ?? 'you'}`
  return html`<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold}dd{margin:0 0 .5rem}blockquote{margin:.3rem 0;padding-left:1rem;border-left:4px solid #767676;white-space:pre-wrap}section{border-top:2px solid #767676;margin-top:2rem}</style>
</head><body>
<h1>${title}</h1>
<p>As on ${sayDate(on)}. The same is in data.json for a computer. Letters and files are beside this page, as they were sent.</p>
${leftOut > 0 && html`<p><strong>This is not all.</strong> ${leftOut === 1 ? 'One record is' : `${leftOut} records are`} given to you separately.</p>`}
<h2>Who you are</h2>
${people.map(detailsOf)}
${things.map(thingOf)}
</body></html>`
}

function detailsOf(person: Person): Html {
  const rows = [
    ['Name', person.name],
    ['Telephone', person.telephone],
    ['E-mail', person.email],
    ['Address for letters', person.address],
    ['Home', person.property],
    ['Tenure', person.tenure],
    ['Prefers to hear from us', person.preferredContact],
    ['Working days between two updates', person.updateEvery],
    ['What they need from us', person.adjustments],
  ] as const
  return html`<dl>${rows.map(([key, value]) => value && html`<dt>${key}</dt><dd>${value}</dd>`)}</dl>`
}

function thingOf(thing: ExportedThing): Html {
  const { title, says, happened, words, letters, files, missing } = thing
  return html`<section><h2>${title}</h2><p>${says}.</p>
    ${links('Letters', letters)}${links('Files', files)}
    ${missing.length > 0 && html`<p>Not found where it is kept: ${missing.join(', ')}.</p>`}
    <h3>What happened</h3>
    <ol>${happened.map(
      (
        one,
        n,
      ) => html`<li><p><strong>${one.title}</strong>, ${sayDate(one.on)}, by ${one.by}.${one.facts.length > 0 && ` ${one.facts.join('. ')}.`}</p>
        ${words[n]?.map(([label, text]) => html`<p>${label}:</p><blockquote>${text}</blockquote>`)}</li>`,
    )}</ol></section>`
}

const links = (title: string, items: readonly InArchive[]): Html =>
  html`${items.length > 0 && html`<h3>${title}</h3><ul>${items.map(({ path, says }) => html`<li><a href="${path.split('/').map(encodeURIComponent).join('/')}">${says}</a></li>`)}</ul>`}`
