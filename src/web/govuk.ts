import { createRequire } from 'node:module'
import { dirname, join as joinPath } from 'node:path'
import nunjucks from 'nunjucks'
import type * as Options from './govuk-options.ts'
import { type Content, type Html, html, trusted } from './html.ts'

// GOV.UK Frontend publishes its markup as Nunjucks alone. No other file knows Nunjucks.
const govuk = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader(joinPath(govuk, 'dist')), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
})
// The templates indent what they are given. That would put spaces into every line that someone has
// typed into a textarea, whenever the textarea is inside another component.
templates.addFilter('indent', (text: unknown) => text)

/** A GOV.UK Frontend component as a function from its options to markup. */
export function component<Params extends object>(name: string): (params: Params) => Html {
  const template = templates.getTemplate(`govuk/components/${name}/template.njk`)
  return (params) => trusted(template.render({ params }).trim())
}

export const accordion = component<Options.Accordion>('accordion')
export const backLink = component<Options.Link>('back-link')
export const breadcrumbs = component<Options.Breadcrumbs>('breadcrumbs')
export const button = component<Options.Button>('button')
export const characterCount = component<Options.CharacterCount>('character-count')
export const checkboxes = component<Options.Checkboxes>('checkboxes')
export const dateInput = component<Options.DateInput>('date-input')
export const details = component<Options.Details>('details')
export const errorSummary = component<Options.ErrorSummary>('error-summary')
export const fieldset = component<Options.Fieldset>('fieldset')
export const fileUpload = component<Options.FileUpload>('file-upload')
export const genericHeader = component<Options.GenericHeader>('generic-header')
export const input = component<Options.Input>('input')
export const insetText = component<Options.InsetText>('inset-text')
export const notificationBanner = component<Options.NotificationBanner>('notification-banner')
export const pagination = component<Options.Pagination>('pagination')
export const panel = component<Options.Panel>('panel')
export const passwordInput = component<Options.PasswordInput>('password-input')
export const phaseBanner = component<Options.PhaseBanner>('phase-banner')
export const radios = component<Options.Radios>('radios')
export const select = component<Options.Select>('select')
export const serviceNavigation = component<Options.ServiceNavigation>('service-navigation')
export const skipLink = component<Options.Link>('skip-link')
export const summaryList = component<Options.SummaryList>('summary-list')
export const tabs = component<Options.Tabs>('tabs')
export const taskList = component<Options.TaskList>('task-list')
export const textarea = component<Options.Textarea>('textarea')
export const warningText = component<Options.WarningText>('warning-text')

// Table and tag are written out by hand: they stand on every line of the worklist and the
// register, where the templates take most of the time of the page.

export function tag(options: Options.Tag): Html {
  return html`<strong class="govuk-tag${classes(options)}"${attributes(options)}>${content(options)}</strong>`
}

export function table(options: Options.Table): Html {
  const { caption, captionClasses, head, rows } = options
  return html`<table class="govuk-table${classes(options)}"${attributes(options)}>
    ${caption && html`<caption class="govuk-table__caption${more(captionClasses)}">${caption}</caption>`}
    ${
      head &&
      html`<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map((cell) =>
        header('col', cell, cell.format),
      )}</tr></thead>`
    }
    <tbody class="govuk-table__body">${rows.map(
      (cells) =>
        cells &&
        html`<tr class="govuk-table__row">${cells.map((cell, i) =>
          i === 0 && options.firstCellIsHeader ? header('row', cell) : dataCell(cell),
        )}</tr>`,
    )}</tbody>
  </table>`
}

/** A wide thing in a box of its own, so that on a narrow screen it scrolls and the page does not. */
export function scrolling(label: string, wide: Html): Html {
  return html`<div class="pr-scroll" role="region" aria-label="${label}" tabindex="0">${wide}</div>`
}

function header(scope: 'col' | 'row', cell: Options.Cell, format?: string): Html {
  const name = format === undefined ? '' : ` govuk-table__header--${format}`
  return html`<th scope="${scope}" class="govuk-table__header${name}${classes(cell)}"${spans(cell)}>${content(cell)}</th>`
}

function dataCell(cell: Options.Cell): Html {
  const format = cell.format === undefined ? '' : ` govuk-table__cell--${cell.format}`
  return html`<td class="govuk-table__cell${format}${classes(cell)}"${spans(cell)}>${content(cell)}</td>`
}

function spans(cell: Options.Cell): Html {
  const { colspan, rowspan } = cell
  return html`${colspan && html` colspan="${colspan}"`}${rowspan && html` rowspan="${rowspan}"`}${attributes(cell)}`
}

const more = (names: string | undefined) => (names ? ` ${names}` : '')
const classes = (options: { readonly classes?: string }) => more(options.classes)
const content = (given: Options.Text): Content => ('html' in given ? given.html : given.text)

function attributes(options: { readonly attributes?: Options.Attributes }): Content {
  return Object.entries(options.attributes ?? {}).map(
    ([name, value]) => html` ${name}="${String(value)}"`,
  )
}
