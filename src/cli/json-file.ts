import { UsageError } from './command.ts'

/** The value of a JSON file; if it is no JSON, a `UsageError` with the file, line and column. */
export function parseJson(content: string, file: string): unknown {
  const text = content.replace(/^\uFEFF/, '') // Windows likes to begin with a byte order mark
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const before = text.slice(0, whereJsonBreaks(text)).split('\n')
    const column = (before.at(-1) ?? '').length + 1
    throw new UsageError(`${file}: line ${before.length}, column ${column}: this is not JSON`)
  }
}

const SPACE = /[ \t\n\r]*/y
// All from the space on but the quotation mark and the backslash, which introduces an escape.
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy
const PLAIN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y

/** The place of the first character that JSON can't have there. V8 often keeps it to itself. */
function whereJsonBreaks(text: string): number {
  let at = 0
  const take = (token: RegExp) => {
    token.lastIndex = at
    const found = token.test(text)
    if (found) at = token.lastIndex
    return found
  }
  const takeSign = (sign: string) => {
    take(SPACE)
    const found = text[at] === sign
    if (found) at += 1
    return found
  }
  /** Items up to the closing sign. */
  const takeItems = (takeItem: () => boolean, close: string): boolean => {
    if (takeSign(close)) return true
    do if (!takeItem()) return false
    while (takeSign(','))
    return takeSign(close)
  }
  const takeMember = () => {
    take(SPACE)
    return take(STRING) && takeSign(':') && takeValue()
  }
  const takeValue = (): boolean => {
    if (takeSign('{')) return takeItems(takeMember, '}')
    if (takeSign('[')) return takeItems(takeValue, ']')
    return take(STRING) || take(PLAIN)
  }
  if (takeValue()) take(SPACE)
  return at
}
