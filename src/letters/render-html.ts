import type { Block, Letter, LetterFormat } from './letter.ts'
import { aboutLines, enclosureLines, reachLines, signatureLines } from './letterhead.ts'
import { runsOf } from './links.ts'

/**
 * A letter as an e-mail: one column that a telephone can show, without tables for layout, pictures or anything that
 * would be fetched. Its colours are those of whoever reads it, so that it is dark where they want it dark.
 */
export function renderHtml(letter: Letter, format: LetterFormat): string {
  const { from, to } = letter
  const body = [
    address([from.name, ...from.address, ...reachLines(letter)], format),
    address([to.name, ...to.address], format),
    paragraph(aboutLines(letter).join('\n')),
    `<h1 style="${HEADING}font-size:1.4em;margin:1.2em 0 .8em">${escaped(letter.title)}</h1>`,
    paragraph(letter.salutation),
    ...letter.blocks.map(blockHtml),
    paragraph(letter.closing),
    paragraph(signatureLines(letter).join('\n')),
    ...enclosureLines(letter).map(paragraph),
  ]
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(`${letter.title} – ${from.name}`)}</title>
</head>
<body style="margin:0;padding:0;color-scheme:light dark">
<div role="article" lang="en-GB" style="${looks(format)}">
${body.join('\n')}
</div>
</body>
</html>
`
}

const HEADING = 'line-height:1.3;font-weight:bold;'

/** 12 points on paper are read like the usual size of a screen. */
function looks({ size, spacing, contrast }: LetterFormat): string {
  const spaced =
    spacing === 'dyslexia'
      ? 'line-height:1.8;letter-spacing:.06em;word-spacing:.2em'
      : 'line-height:1.5'
  return [
    'max-width:38em;margin:0 auto;padding:1em;box-sizing:border-box',
    'font-family:Verdana,Arial,Helvetica,sans-serif;text-align:left;overflow-wrap:anywhere',
    `font-size:${Math.round((size / 12) * 16)}px;${spaced}`,
    ...(contrast === 'high' ? ['color:CanvasText;background-color:Canvas;font-weight:bold'] : []),
  ].join(';')
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="${HEADING}font-size:1.15em;margin:1.6em 0 .6em">${escaped(block.text)}</h2>`
    case 'paragraph':
      return paragraph(block.text)
    case 'list':
      return list('ul', block.items.map(inline))
    case 'table': {
      const rows = block.rows.map((row) => rowHtml(block.head, row))
      return `<p style="margin:1em 0 .4em"><strong>${inline(block.caption)}</strong></p>\n${list('ol', rows)}`
    }
  }
}

/** A row as the heads with what stands under each: a table would be too wide for a telephone. */
function rowHtml(head: readonly string[], row: readonly string[]): string {
  return row
    .map((cell, column) => {
      const name = head[column]
      return name === undefined
        ? inline(cell)
        : `<strong>${escaped(name)}:</strong> ${inline(cell)}`
    })
    .join('<br>')
}

const list = (kind: 'ul' | 'ol', items: readonly string[]) =>
  `<${kind} style="margin:0 0 1em;padding-left:1.6em">${items
    .map((item) => `<li style="margin:0 0 .5em">${item}</li>`)
    .join('')}</${kind}>`

const paragraph = (text: string) => `<p style="margin:0 0 1em">${inline(text)}</p>`

/** The name of whoever writes or is written to, with their address. */
function address([name = '', ...others]: readonly string[], { contrast }: LetterFormat): string {
  const rule = contrast === 'high' ? '3px' : '1px'
  const rest = others.map((line) => `<br>${inline(line)}`).join('')
  return `<p style="margin:0 0 1em;padding:0 0 1em;border-bottom:${rule} solid"><strong>${escaped(name)}</strong>${rest}</p>`
}

/** A text with its addresses as links and its ends of lines kept. */
const inline = (text: string) =>
  runsOf(text)
    .map((run) =>
      run.href === undefined
        ? breaks(run.text)
        : `<a href="${escaped(run.href)}" style="color:inherit">${escaped(run.text)}</a>`,
    )
    .join('')

const breaks = (text: string) => escaped(text).replaceAll('\n', '<br>')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (one) => ENTITIES[one] ?? one)
