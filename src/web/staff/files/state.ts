import { saySize } from '#files/take.ts'
import type { House } from '#record/door.ts'
import { takingOf } from '#record/uploads.ts'
import { tag } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'

/** How files are taken in here, for whoever administers: the scanner is asked whether it answers. */
export async function filesState(house: House): Promise<Html> {
  const { limits, scanner, store } = takingOf(house)
  const scan = await scanner?.(Buffer.from('Are you there?'))
  return html`<h2 class="govuk-heading-m" id="files">Files</h2>
    <p class="govuk-body">${scan === undefined ? tag({ text: 'Not scanned', classes: 'govuk-tag--yellow' }) : scan === 'waiting' ? tag({ text: 'No answer', classes: 'govuk-tag--red' }) : tag({ text: 'Scanned', classes: 'govuk-tag--green' })} ${SAY_SCAN[scan ?? 'none']}</p>
    <p class="govuk-body">A file may be up to ${saySize(limits.bytes)}, and ${limits.files} may be sent at once. They are kept in ${store === undefined ? 'the database' : 'the file store'}.</p>`
}

const SAY_SCAN = {
  none: 'Files are not scanned for viruses. Whoever runs Putright can name a scanner: clamd, with the setting CLAMD.',
  clean:
    'Files are scanned for viruses when they come. One with a virus is refused, and its complaint says so.',
  infected:
    'The virus scanner finds a virus in everything: ask whoever runs Putright to look at it.',
  waiting:
    'The virus scanner does not answer. Files are kept and marked, can’t be shown, and are scanned as soon as it answers.',
}
