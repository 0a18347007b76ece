/** A colour as `#rrggbb`, small letters, or undefined. */
export function parseColour(text: string): string | undefined {
  const colour = text.trim().toLowerCase()
  return /^#[0-9a-f]{6}$/.test(colour) ? colour : undefined
}

/** How far apart two colours are for the eye: 1 to 21, as WCAG counts. Text needs 4.5. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** White or near-black, whichever reads better on a landlord's colour. One of them always has 4.5. */
export const textOn = (colour: string) =>
  contrast(colour, '#ffffff') >= 4.5 ? '#ffffff' : '#000000'

export const colourCss = (colour: string) =>
  `:root{--pr-landlord-colour:${colour};--pr-landlord-text:${textOn(colour)}}`

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
