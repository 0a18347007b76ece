import type { AddedFile } from '#complaint/files/entries.ts'
import { photographOf } from '#files/image.ts'
import { digestOf } from '#record/documents.ts'
import { bytesFor, idFor, randomFor } from './random.ts'
import { type Scene, write } from './scene.ts'

/** Invented photographs by the kind of complaint: what each shows, drawn. */
const DRAWINGS: Readonly<Record<string, readonly (readonly [shows: string, drawing: string])[]>> = {
  damp: [
    ['The wall behind the bed', wall('#cfc9b8', '#3f4740', 150)],
    ['The corner above the window', wall('#d9d5c9', '#4d5348', 60)],
  ],
  leaks: [
    ['The ceiling under the bathroom', ceiling('#e6e0d0', '#9a7b4c')],
    ['The floor in the morning', ceiling('#a8927a', '#5d5346')],
  ],
  heating: [['What the boiler says', boiler()]],
  repairs: [['The door that does not shut', door()]],
}

/** The drawings as photographs, by kind. They take a moment to make, once for each load. */
export type Photographs = ReadonlyMap<string, readonly Photograph[]>
type Photograph = { readonly shows: string; readonly content: Uint8Array }

export async function takePhotographs(): Promise<Photographs> {
  const kinds = Object.entries(DRAWINGS).map(async ([kind, drawings]) => {
    const made = drawings.map(async ([shows, drawing]) => ({
      shows,
      content: await photographOf(drawing),
    }))
    return [kind, await Promise.all(made)] as const
  })
  return new Map(await Promise.all(kinds))
}

/** How many of those who could send a photograph do. */
const SHARE = 0.3

/** What somebody sends along who writes to us, as some do. Chosen apart from everything else that happens. */
export function photographsFor(scene: Scene, channel: string): readonly AddedFile[] {
  const { cast, plot, key } = scene
  const all = cast.photographs?.get(plot.kind.name) ?? []
  const random = randomFor('photographs', ...key)
  if (!['website', 'email', 'whatsapp'].includes(channel) || !random.chance(SHARE)) return []
  return all
    .slice(0, random.int(1, all.length))
    .map((photograph) => add(scene, photograph, random.int(1000, 9999)))
}

function add(scene: Scene, { shows, content }: Photograph, number: number): AddedFile {
  const key = [...scene.key, 'photograph', number]
  const salt = bytesFor('salt', ...key)
  const file = { document: idFor(...key), digest: digestOf(salt, content) }
  const name = `IMG_${number}.jpg`
  scene.written.push({ kind: 'file', content, mediaType: 'image/jpeg', name, salt, ref: file })
  const described = number % 3 > 0 ? { description: write(scene, 'description', shows) } : {}
  return { file, kind: 'photograph', from: 'resident', ...described }
}

function picture(ground: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 640 480"><defs>
    <filter id="rough"><feTurbulence type="fractalNoise" baseFrequency="0.035" numOctaves="4" seed="7"/><feDisplacementMap in="SourceGraphic" scale="60"/><feGaussianBlur stdDeviation="2"/></filter>
    <linearGradient id="light" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".35"/><stop offset="1" stop-color="#000" stop-opacity=".35"/></linearGradient></defs>
    <rect width="640" height="480" fill="${ground}"/>${content}<rect width="640" height="480" fill="url(#light)"/></svg>`
}

function wall(ground: string, mould: string, x: number): string {
  const spots = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
    (n) =>
      `<circle cx="${x + ((n * 83) % 260)}" cy="${420 - ((n * 61) % 230)}" r="${70 - n * 6}" fill="${mould}" opacity="${0.75 - n * 0.06}"/>`,
  )
  return picture(
    ground,
    `<g filter="url(#rough)">${spots.join('')}</g><rect y="440" width="640" height="40" fill="#efece4"/>`,
  )
}

function ceiling(ground: string, stain: string): string {
  return picture(
    ground,
    `<g filter="url(#rough)" fill="none" stroke="${stain}"><ellipse cx="330" cy="230" rx="190" ry="120" stroke-width="16" opacity=".7"/><ellipse cx="330" cy="230" rx="140" ry="80" stroke-width="10" opacity=".5"/><ellipse cx="320" cy="225" rx="80" ry="40" fill="${stain}" opacity=".35"/></g>`,
  )
}

function boiler(): string {
  return picture(
    '#b9b4a8',
    `<rect x="170" y="30" width="300" height="420" rx="14" fill="#f4f3ef"/><rect x="240" y="300" width="160" height="70" rx="6" fill="#1d2b22"/><text x="320" y="350" font-family="monospace" font-size="48" fill="#ff5b45" text-anchor="middle">F22</text><circle cx="210" cy="410" r="12" fill="#d33"/>`,
  )
}

function door(): string {
  return picture(
    '#8d8577',
    `<rect x="190" y="30" width="270" height="450" fill="#2f4a57"/><rect x="452" y="30" width="26" height="450" fill="#0d0d0d" transform="rotate(2 465 480)"/><circle cx="430" cy="265" r="14" fill="#c9a24a"/><g filter="url(#rough)"><rect x="200" y="430" width="200" height="40" fill="#6b5a44"/></g>`,
  )
}
