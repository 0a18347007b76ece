/** What a file is, as people would say it. */
export type FileKind = 'photograph' | 'video' | 'audio' | 'document' | 'message'

/** A kind of file that is taken, with every type that its bytes may be recognised as. */
export type Format = {
  readonly name: string
  readonly kind: FileKind
  readonly mediaType: string
  /** What its bytes are recognised as, if they can be; else its words are looked at. */
  readonly known: readonly string[]
  /** How its name may end; the first is put on a name that ends otherwise. */
  readonly endings: readonly string[]
}

const format = (
  name: string,
  kind: FileKind,
  mediaType: string,
  endings: readonly string[],
  alsoKnown: readonly string[] = [],
): Format => ({ name, kind, mediaType, known: [mediaType, ...alsoKnown], endings })

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** Every format that is taken. */
export const FORMATS: readonly Format[] = [
  format('JPEG', 'photograph', 'image/jpeg', ['jpg', 'jpeg', 'jfif']),
  format('PNG', 'photograph', 'image/png', ['png'], ['image/apng']),
  format(
    'HEIC',
    'photograph',
    'image/heic',
    ['heic', 'heif'],
    ['image/heif', 'image/heic-sequence', 'image/heif-sequence'],
  ),
  format('WebP', 'photograph', 'image/webp', ['webp']),
  format('GIF', 'photograph', 'image/gif', ['gif']),
  format('PDF', 'document', 'application/pdf', ['pdf']),
  format('MP4', 'video', 'video/mp4', ['mp4', 'm4v'], ['video/x-m4v']),
  format('MOV', 'video', 'video/quicktime', ['mov', 'qt']),
  format('WebM', 'video', 'video/webm', ['webm']),
  format('3GP', 'video', 'video/3gpp', ['3gp', '3g2'], ['video/3gpp2']),
  format('MP3', 'audio', 'audio/mpeg', ['mp3']),
  format('M4A', 'audio', 'audio/mp4', ['m4a'], ['audio/x-m4a']),
  format('WAV', 'audio', 'audio/wav', ['wav'], ['audio/vnd.wave', 'audio/x-wav']),
  format(
    'OGG',
    'audio',
    'audio/ogg',
    ['ogg', 'oga', 'opus'],
    ['audio/ogg; codecs=opus', 'application/ogg'],
  ),
  format('AMR', 'audio', 'audio/amr', ['amr']),
  format('DOCX', 'document', `${OFFICE}.wordprocessingml.document`, ['docx']),
  format('XLSX', 'document', `${OFFICE}.spreadsheetml.sheet`, ['xlsx']),
  format('ODT', 'document', 'application/vnd.oasis.opendocument.text', ['odt']),
  format('RTF', 'document', 'application/rtf', ['rtf'], ['text/rtf']),
  format('TXT', 'document', 'text/plain', ['txt']),
  format('CSV', 'document', 'text/csv', ['csv']),
  format('e-mail', 'message', 'message/rfc822', ['eml']),
]

/**
 * What a form says that it takes, for the window in which files are chosen. Telephones then offer the camera; and since
 * HEIC is not named, an iPhone sends a photograph as JPEG, which everybody can look at.
 */
export const ACCEPTED: string = FORMATS.filter(({ name }) => name !== 'HEIC')
  .flatMap(({ kind, mediaType, endings }) =>
    kind === 'video' || kind === 'audio'
      ? [`${kind}/*`]
      : [mediaType, ...endings.map((ending) => `.${ending}`)],
  )
  .filter((one, n, all) => all.indexOf(one) === n)
  .join(',')

/** What can be taken, in words. */
export const WHAT_IS_TAKEN =
  'a photograph, a video, a sound recording, a PDF, or a document (DOCX, ODT, RTF, TXT, XLSX, CSV)'

/** What some of the files that are not taken are called, by what their bytes or their name say. */
export const NOT_TAKEN: readonly (readonly [RegExp, string])[] = [
  [/x-msdownload|x-elf|x-mach|x-msi|java-vm|x-executable|x-deb|x-rpm|apk|wasm/, 'a program'],
  [/^(exe|com|bat|cmd|msi|scr|pif|ps1|vbs|js|mjs|jar|apk|sh|lnk|hta)$/, 'a program'],
  [
    /zip|x-7z|x-rar|gzip|x-tar|x-bzip|x-xz|^(7z|rar|gz|tar)$/,
    'an archive: send what is in it, one by one',
  ],
  [/macroenabled|^(docm|xlsm|pptm)$/, 'a document with macros, which are small programs'],
  [/x-cfb|msword|ms-excel|^(doc|xls|ppt)$/, 'in an old format of Office: save it as PDF or DOCX'],
  [/^image\/svg|^svg$/, 'a drawing in SVG: save it as PNG or PDF'],
  [/^text\/html|^(html?|xhtml|mht|mhtml)$/, 'a web page: print it to PDF, or take a picture of it'],
  [/^(text|application)\/xml$|^xml$/, 'XML'],
  [/^image\//, 'a picture in a format that many cannot open: save it as JPEG or PNG'],
  [/^video\//, 'a video in a format that many cannot open: save it as MP4'],
  [/^audio\//, 'a recording in a format that many cannot open: save it as MP3'],
]
