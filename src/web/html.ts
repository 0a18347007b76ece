/** Markup that is safe to send. The class stays here: only `html`, `join` and `trusted` can make it. */
class Html {
  readonly #markup: string
  constructor(markup: string) {
    this.#markup = markup
  }
  toString(): string {
    return this.#markup
  }
}

export type { Html }

export type Content = Html | string | number | null | undefined | false | readonly Content[]

/** Builds markup. Everything put in is escaped, unless it is already `Html`. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(strings.reduce((text, string, i) => text + render(values[i - 1]) + string))
}

/** Marks markup as safe. For the output of trusted templates alone. */
export const trusted = (markup: string): Html => new Html(markup)

/** Several pieces as one, with something between them. */
export function join(pieces: readonly Content[], between: Content = ''): Html {
  return new Html(pieces.map(render).join(render(between)))
}

/** Builds a link inside this site. Each value becomes one part of the path, or one value of the query. */
export function path(
  strings: TemplateStringsArray,
  ...values: readonly (string | number)[]
): string {
  return strings.reduce((text, string, i) => text + encodePart(String(values[i - 1])) + string)
}

// encodeURIComponent leaves `.` and `..` alone, and browsers resolve those even when they are
// written `%2e%2e`: such a value can't be one part of a path, so it is a defect.
function encodePart(part: string): string {
  if (part === '.' || part === '..') throw new RangeError(`Not a part of a path: ${part}`)
  return encodeURIComponent(part)
}

function render(value: Content): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (Array.isArray(value)) return value.map(render).join('')
  return String(value).replace(/[&<>"']/g, (c) => ENTITIES[c as keyof typeof ENTITIES])
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const
