import { crc32 } from 'node:zlib'

/** A file on its way into an archive. */
export type Packed = { readonly name: string; readonly bytes: Uint8Array }

/** The largest archive of this plain form: sizes are written in four bytes, and we stay well below. */
export const ARCHIVE_AT_MOST = 1_000_000_000

/**
 * Files as one ZIP archive, each stored as it is: photographs, videos and PDFs don't get smaller anyway. Names are
 * UTF-8. The form is that of PKWARE's APPNOTE 6.3, without encryption, parts or 64-bit sizes.
 */
export function zip(files: readonly Packed[], at: Date): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const called = Buffer.from(name, 'utf8')
    const about = aboutFile(bytes, called.length, at)
    pieces.push(Buffer.concat([LOCAL, about, called]), Buffer.from(bytes))
    directory.push(Buffer.concat([CENTRAL, about, placeOf(offset), called]))
    offset += LOCAL.length + about.length + called.length + bytes.length
  }
  const listed = Buffer.concat(directory)
  const whole = Buffer.concat([...pieces, listed, endOf(files.length, listed.length, offset)])
  if (whole.length > ARCHIVE_AT_MOST) throw new RangeError('The archive is too large')
  return whole
}

const LOCAL = Buffer.from('504b0304', 'hex')
/** The signature, and the version that made it. */
const CENTRAL = Buffer.from('504b01021400', 'hex')
const UTF8_NAMES = 0x0800

/** What the entry before a file and the directory both say of it: 26 bytes. */
function aboutFile(bytes: Uint8Array, nameLength: number, at: Date): Buffer {
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(UTF8_NAMES, 2)
  about.writeUInt16LE(0, 4)
  about.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5), 6)
  const years = at.getUTCFullYear() - 1980
  about.writeUInt16LE((years << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), 8)
  about.writeUInt32LE(crc32(bytes), 10)
  about.writeUInt32LE(bytes.length, 14)
  about.writeUInt32LE(bytes.length, 18)
  about.writeUInt16LE(nameLength, 22)
  return about
}

/** No comment, the first disk, no attributes, and where the file begins: 14 bytes. */
function placeOf(offset: number): Buffer {
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  return place
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
