/** Stands for a character that no font here has. */
const NOT_THERE = '□'

// Typst says which characters no font has, one complaint for each.
const WITHOUT_FONT = /the text `\\?"(.+?)\\?"` could not be displayed/gu

/** The characters that an error of the typesetter says it has no font for. */
export function withoutFont(error: string): readonly string[] {
  return [...error.matchAll(WITHOUT_FONT)].map(([, shown = '']) =>
    shown.replaceAll(/\\+u\{([\da-f]+)\}/gu, (_all, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  )
}

/** The same data with a box in the place of these characters. */
export const boxed = (data: string, characters: readonly string[]): string =>
  characters.reduce((text, character) => text.replaceAll(character, NOT_THERE), data)

/** Data as JSON without what is no character, such as half of a pair or a bell: nothing can print it. */
export const jsonOf = (data: unknown): string =>
  JSON.stringify(data, (_name, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll(/[^\P{Cc}\n\t]/gu, '') : value,
  )
