import { convert } from 'html-to-text'

/** Longer than anybody writes by hand; what follows is in the message as it came. */
const LONGEST = 2_000_000

/** The words of a message in HTML. Nothing of it is ever shown as HTML: no script, no picture from elsewhere. */
export function wordsOfHtml(html: string): string {
  try {
    return convert(html.slice(0, LONGEST), {
      wordwrap: false,
      selectors: [
        { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
        { selector: 'img', format: 'skip' },
        { selector: 'script', format: 'skip' },
        { selector: 'style', format: 'skip' },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
          selector,
          options: { uppercase: false },
        })),
        { selector: 'blockquote', options: { trimEmptyLines: true } },
      ],
      limits: { maxDepth: 200, maxChildNodes: 20_000 },
    }).trim()
  } catch {
    // So broken, or so deeply nested, that no reader can follow it: its bare words.
    return html
      .slice(0, LONGEST)
      .replaceAll(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
      .replaceAll(/<[^>]*(>|$)/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  }
}
