import sharp from 'sharp'

/** More than any telephone takes; a small file that claims to be larger means harm. */
const MOST_PIXELS = 120_000_000
const PATIENCE_S = 20

/**
 * A copy of a photograph that fits into a square: upright, and without anything that stands in the file beside the
 * picture, like the place where it was taken. Undefined if it can't be read, as HEIC can't.
 */
export async function pictureWithin(
  content: Uint8Array,
  side: number,
): Promise<Uint8Array | undefined> {
  try {
    return await sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .timeout({ seconds: PATIENCE_S })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer()
  } catch {
    return undefined
  }
}

/** A photograph of a drawing, for the demonstration. */
export const photographOf = async (drawing: string): Promise<Uint8Array> =>
  sharp(Buffer.from(drawing)).jpeg({ quality: 70 }).toBuffer()
