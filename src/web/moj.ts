import { button } from './govuk.ts'
import { type Content, type Html, html } from './html.ts'

// Components of the Ministry of Justice's pattern library, written out by hand. A test compares
// them with the templates it publishes.

export type TimelineItem = {
  readonly title: Content
  readonly by?: Content
  /** The instant or day for machines, and as people read it. */
  readonly at: { readonly datetime: string; readonly text: string }
  readonly body: Content
}

/** What happened, in the order given. */
export function timeline(items: readonly TimelineItem[], headingLevel: 2 | 3 | 4 = 2): Html {
  return html`<div class="moj-timeline">${items.map((item) => timelineItem(item, headingLevel))}</div>`
}

function timelineItem(item: TimelineItem, level: 2 | 3 | 4): Html {
  return html`<div class="moj-timeline__item">
    <div class="moj-timeline__header">
      ${heading(level, 'moj-timeline__title', item.title)}
      ${item.by && html`<p class="moj-timeline__byline">by ${item.by}</p>`}
    </div>
    <p class="moj-timeline__date"><time datetime="${item.at.datetime}">${item.at.text}</time></p>
    <div class="moj-timeline__description">${item.body}</div>
  </div>`
}

export type BadgeColour = 'purple' | 'bright-purple' | 'red' | 'green' | 'blue' | 'black' | 'grey'

export function badge(text: string, colour?: BadgeColour): Html {
  return html`<span class="moj-badge${colour && ` moj-badge--${colour}`}">${text}</span>`
}

export type NavigationItem = {
  readonly text: Content
  readonly href: string
  readonly current?: boolean
}
export type NavigationSection = {
  readonly title: string
  readonly items: readonly NavigationItem[]
}

export function sideNavigation(
  label: string,
  sections: readonly NavigationSection[],
  headingLevel: 2 | 3 | 4 = 4,
): Html {
  return html`<nav class="moj-side-navigation" aria-label="${label}">${sections.map(
    (section) => html`
      ${heading(headingLevel, 'moj-side-navigation__title', section.title)}
      <ul class="moj-side-navigation__list">${section.items.map(sideItem)}</ul>`,
  )}</nav>`
}

function sideItem({ text, href, current }: NavigationItem): Html {
  return html`<li class="moj-side-navigation__item${current && ' moj-side-navigation__item--active'}">
    <a href="${href}"${current && html` aria-current="location"`}>${text}</a>
  </li>`
}

/** The parts of one thing, as a row of links under its heading. */
export function subNavigation(label: string, items: readonly NavigationItem[]): Html {
  return html`<nav class="moj-sub-navigation" aria-label="${label}">
    <ul class="moj-sub-navigation__list">${items.map(
      ({ text, href, current }) => html`
      <li class="moj-sub-navigation__item">
        <a class="moj-sub-navigation__link"${current && html` aria-current="page"`} href="${href}">${text}</a>
      </li>`,
    )}</ul>
  </nav>`
}

/** What a page is about, in a bar that stays above its parts. */
export function identityBar(title: Content): Html {
  return html`<div class="moj-identity-bar"><div class="moj-identity-bar__container">
    <div class="moj-identity-bar__details"><span class="moj-identity-bar__title">${title}</span></div>
  </div></div>`
}

export type Filter = {
  readonly heading: string
  /** The filters that are on, each with the link that takes it off. */
  readonly selected?: {
    readonly heading: string
    readonly clear: { readonly text: string; readonly href: string }
    readonly categories: readonly {
      readonly heading: string
      readonly items: readonly { readonly text: string; readonly href: string }[]
    }[]
  }
  readonly options: Html
  readonly submit?: string
}

/** What to show. It belongs inside a form that gets. */
export function filter({ heading, selected, options, submit }: Filter): Html {
  return html`<div class="moj-filter" data-module="moj-filter">
    <div class="moj-filter__header">
      <div class="moj-filter__header-title"><h2 class="govuk-heading-m">${heading}</h2></div>
      <div class="moj-filter__header-action"></div>
    </div>
    <div class="moj-filter__content">
      ${selected && selectedFilters(selected)}
      <div class="moj-filter__options">
        ${button({ text: submit ?? 'Apply filters' })}
        ${options}
      </div>
    </div>
  </div>`
}

function selectedFilters(selected: NonNullable<Filter['selected']>): Html {
  return html`<div class="moj-filter__selected">
    <div class="moj-filter__selected-heading">
      <div class="moj-filter__heading-title"><h2 class="govuk-heading-m">${selected.heading}</h2></div>
      <div class="moj-filter__heading-action">
        <p><a class="govuk-link govuk-link--no-visited-state" href="${selected.clear.href}">${selected.clear.text}</a></p>
      </div>
    </div>
    ${selected.categories.map(
      (category) => html`
      <h3 class="govuk-heading-s govuk-!-margin-bottom-0">${category.heading}</h3>
      <ul class="moj-filter-tags">${category.items.map(
        ({ text, href }) => html`
        <li><a class="moj-filter__tag" href="${href}"><span class="govuk-visually-hidden">Remove this filter</span> ${text}</a></li>`,
      )}</ul>`,
    )}
  </div>`
}

function heading(level: 2 | 3 | 4, name: string, text: Content): Html {
  if (level === 2) return html`<h2 class="${name}">${text}</h2>`
  if (level === 3) return html`<h3 class="${name}">${text}</h3>`
  return html`<h4 class="${name}">${text}</h4>`
}
