import type { Block, Letter, LetterFormat } from '#letters/letter.ts'
import { aboutLines, reachLines, signatureLines } from '#letters/letterhead.ts'
import { runsOf } from '#letters/links.ts'
import { type Html, html, join } from '../../html.ts'

/** A letter on a page of the desk, looking as whoever gets it will have it. */
export function letterOnPage(letter: Letter, format: LetterFormat): Html {
  const { from, to, blocks } = letter
  return html`<article class="pr-letter ${classesOf(format)}" aria-label="The letter">
    <div class="pr-letter__heads">
      <p class="pr-letter__to">${lines([to.name, ...to.address])}</p>
      <p class="pr-letter__from"><strong>${from.name}</strong><br>${lines([...from.address, ...reachLines(letter)])}</p>
    </div>
    <p>${lines(aboutLines(letter))}</p>
    <h2>${letter.title}</h2>
    <p>${letter.salutation}</p>
    ${blocks.map(blockOf)}
    <p>${letter.closing}</p>
    <p>${lines(signatureLines(letter))}</p>
    ${letter.encloses?.includes('policy') && html`<p>With this letter: our complaints policy</p>`}
  </article>`
}

const classesOf = ({ size, spacing, contrast }: LetterFormat) =>
  [
    size === 12 ? '' : `pr-letter--${size}`,
    spacing === 'usual' ? '' : 'pr-letter--spaced',
    contrast === 'usual' ? '' : 'pr-letter--contrast',
  ]
    .filter(Boolean)
    .join(' ')

const lines = (all: readonly string[]) =>
  join(
    all.filter(Boolean).map((line) => inline(line)),
    html`<br>`,
  )

function blockOf(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3>${block.text}</h3>`
    case 'paragraph':
      return html`<p>${lines(block.text.split('\n'))}</p>`
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`
    case 'table':
      return html`<div class="pr-letter__table" tabindex="0" role="region" aria-label="${block.caption}"><table><caption>${block.caption}</caption>
        <thead><tr>${block.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
        <tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`)}</tbody></table></div>`
  }
}

/** Addresses stand as the words they are: this is for reading, and whoever gets the letter follows them. */
const inline = (text: string) =>
  runsOf(text).map((run) =>
    run.href === undefined ? run.text : html`<span class="pr-letter__link">${run.text}</span>`,
  )
