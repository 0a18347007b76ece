import { type Assets, assets, colourPath } from './assets.ts'
import { type Errors, errorSummary } from './form.ts'
import { backLink, genericHeader, serviceNavigation, skipLink } from './govuk.ts'
import { type Content, type Html, html, path } from './html.ts'
import { wordmark } from './mark.ts'

export type PageOptions = {
  /** What the page is, as its heading says it. */
  readonly title: string
  readonly landlord?: {
    readonly name: string
    readonly slug: string
    readonly demonstration: boolean
    /** The landlord's own colour, as `#rrggbb`. */
    readonly colour?: string | undefined
    /** Where the name in the header leads; without it, to the resident's front page. */
    readonly home?: string
  }
  readonly who?: {
    readonly name: string
    readonly roles: readonly string[]
    /** Where the form that signs out is sent. */
    readonly signOut?: string
  }
  readonly navigation?: readonly Link[]
  readonly footer?: readonly Link[]
  readonly body: Html
  /** What is wrong with the form on the page. The summary of it is put above the body. */
  readonly errors?: Errors
  readonly back?: string | { readonly href: string; readonly text: string }
  /** For lists and tables that need the width of the screen. */
  readonly wide?: boolean
}

export type Link = { readonly text: string; readonly href: string; readonly current?: boolean }

/** A whole page. It has no script and no style in its markup: the content security policy allows none. */
export function page(options: PageOptions, files: Assets = assets()): Html {
  const { landlord, errors = {}, back } = options
  return html`<!DOCTYPE html>
<html lang="en-GB" class="govuk-template">
<head>
  <meta charset="utf-8">
  <title>${titleOf(options)}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="theme-color" content="${landlord?.colour ?? '#0b5158'}">
  <link rel="icon" href="${files.icon}" type="image/svg+xml">
  <link rel="stylesheet" href="${files.css}">
  ${landlord?.colour && html`<link rel="stylesheet" href="${colourPath(landlord.colour)}">`}
  <script type="module" src="${files.js}"></script>
</head>
<body class="govuk-template__body${options.wide && ' pr-wide'}">
  ${skipLink({ href: '#main-content', text: 'Skip to main content' })}
  <header class="govuk-template__header">
    ${header(landlord)}
    ${landlord?.demonstration && DEMONSTRATION}
    ${navigation(options)}
  </header>
  <div class="govuk-width-container">
    ${back && html`<nav aria-label="Back">${backLink(typeof back === 'string' ? { href: back, text: 'Back' } : back)}</nav>`}
    <main class="govuk-main-wrapper" id="main-content">
      ${errorSummary(errors)}
      ${options.body}
    </main>
  </div>
  <footer class="govuk-template__footer">${footer(options)}</footer>
</body>
</html>`
}

function titleOf({ title, landlord, errors = {} }: PageOptions): string {
  const prefix = Object.keys(errors).length > 0 ? 'Error: ' : ''
  return `${prefix}${[title, landlord?.name, 'Putright'].filter(Boolean).join(' – ')}`
}

function header(landlord: PageOptions['landlord']): Html {
  const home = landlord && (landlord.home ?? path`/${landlord.slug}`)
  return genericHeader({
    classes: 'pr-header',
    url: home ?? '/',
    logoHtml: html`${wordmark}${
      landlord && html` <span class="pr-header__landlord">${landlord.name}</span>`
    }`,
  })
}

function navigation({ navigation = [], who }: PageOptions): Content {
  if (navigation.length === 0 && who === undefined) return undefined
  return serviceNavigation({
    navigation,
    ...(who && { slots: { end: { html: whoIsHere(who), align: 'inline' as const } } }),
  })
}

function whoIsHere({ name, roles, signOut }: NonNullable<PageOptions['who']>): Html {
  return html`<div class="pr-who">
    <span><span class="pr-who__name">${name}</span>${roles.length > 0 && ` (${roles.join(', ')})`}</span>
    ${
      signOut &&
      html`<form method="post" action="${signOut}"><button class="pr-link-button">Sign out</button></form>`
    }
  </div>`
}

function footer({ footer = [], landlord }: PageOptions): Html {
  return html`<div class="pr-footer"><div class="govuk-width-container">
    ${
      footer.length > 0 &&
      html`<h2 class="govuk-visually-hidden">More about this service</h2>
    <ul class="pr-footer__links">${footer.map(
      ({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`,
    )}</ul>`
    }
    <p class="govuk-body-s govuk-!-margin-bottom-0">${
      landlord === undefined ? 'Putright' : `Putright, for ${landlord.name}`
    }. Not a government service.</p>
  </div></div>`
}

const DEMONSTRATION = html`<div class="pr-demonstration"><div class="govuk-width-container">
  <p><strong>Demonstration:</strong> the complaints, people and addresses here are invented.</p>
</div></div>`
