import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { colourCss } from './colour.ts'
import { mark } from './mark.ts'
import { stylesheet } from './style.ts'

export type Asset = { readonly type: string; readonly bytes: Uint8Array }

/** The files that pages need. Each has its content's digest as its name, so it may be kept for ever. */
export type Assets = {
  readonly css: string
  readonly js: string
  readonly icon: string
  /** The file at a path, if there is one. */
  readonly at: (path: string) => Asset | undefined
}

const { resolve } = createRequire(import.meta.url)
const folder = (name: string, inside: string) =>
  join(dirname(resolve(`${name}/package.json`)), inside)
const FONTS = folder('@fontsource/atkinson-hyperlegible-next', 'files')
const IMAGES = folder('@ministryofjustice/frontend', 'moj/assets/images')
const SCRIPT = folder('govuk-frontend', 'dist/govuk/govuk-frontend.min.js')

export function makeAssets(css: string = stylesheet()): Assets {
  const files = new Map<string, Asset>()
  const add = (bytes: Uint8Array | string, ending: keyof typeof TYPES): string => {
    const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 20)
    const path = `/assets/${digest}.${ending}`
    files.set(path, { type: TYPES[ending], bytes: content })
    return path
  }

  const withFiles = css.replace(URLS, (_, kind: string, name: string, ending: string) => {
    const from = kind === 'fonts' ? FONTS : IMAGES
    return `url(${add(readFileSync(join(from, `${name}.${ending}`)), ending as 'svg')})`
  })
  const govuk = add(withoutMap(readFileSync(SCRIPT, 'utf8')), 'js')
  const drafts = add(ownScript('drafts'), 'js')

  return {
    css: add(withFiles, 'css'),
    js: add(
      ownScript('putright')
        .replace('./govuk-frontend.min.js', govuk)
        .replace('./drafts.js', drafts),
      'js',
    ),
    icon: add(String(mark), 'svg'),
    at: (path) => files.get(path) ?? colourAt(path),
  }
}

const ownScript = (name: string) =>
  readFileSync(new URL(`./browser/${name}.js`, import.meta.url), 'utf8')

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
} as const
const URLS = /url\("?\/assets\/(fonts|images)\/([\w-]+)\.(woff2|svg)"?\)/g
const withoutMap = (script: string) => script.replace(/\/\/# sourceMappingURL=.*\s*$/, '')

let made: Assets | undefined
/** They are the same for the whole of a release, so every page and server share them. */
export function assets(): Assets {
  made ??= makeAssets()
  return made
}

/** A landlord's colour is a file too, because a page may have no style inside it. */
export const colourPath = (colour: string) => `/assets/colour-${colour.replace('#', '')}.css`

function colourAt(path: string): Asset | undefined {
  const hex = /^\/assets\/colour-([0-9a-f]{6})\.css$/.exec(path)?.[1]
  if (hex === undefined) return undefined
  return { type: TYPES.css, bytes: Buffer.from(colourCss(`#${hex}`)) }
}
