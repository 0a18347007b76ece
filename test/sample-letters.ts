import type { Block, Letter, LetterFormat } from '#letters/letter.ts'
import { day } from '#time/day.ts'

export const USUAL: LetterFormat = { size: 12, spacing: 'usual', contrast: 'usual' }

/** Every way in which a letter can look. */
export const FORMATS: readonly LetterFormat[] = ([12, 18, 24] as const).flatMap((size) =>
  (['usual', 'dyslexia'] as const).flatMap((spacing) =>
    (['usual', 'high'] as const).map((contrast) => ({ size, spacing, contrast })),
  ),
)

/** A letter with everything that a letter can have in it: nobody in it is real. */
export const answer: Letter = {
  kind: 'response',
  title: 'Our answer to your complaint at stage 1',
  reference: 'EMH-1001',
  on: day('2025-06-06'),
  from: {
    name: 'Sample Housing',
    address: ['Sample House', '1 Invented Way', 'Coalville', 'LE67 0AA'],
    telephone: '0300 123 0000',
    email: 'complaints@sample.example',
    website: 'www.sample.example',
  },
  to: { name: 'Mrs Siân Ŵyn-Jones', address: ['4 Invented Street', 'Loughborough', 'LE11 0AA'] },
  salutation: 'Dear Mrs Ŵyn-Jones',
  blocks: [
    { kind: 'paragraph', text: 'Thank you for telling us about the boiler in your home.' },
    { kind: 'heading', text: 'What you complained about' },
    { kind: 'paragraph', text: 'The boiler was not mended for a month.\nNobody rang you back.' },
    { kind: 'heading', text: 'What we found and decided' },
    {
      kind: 'paragraph',
      text: 'The boiler: upheld. You told us on Monday 12 May 2025 and nobody came until 3 June 2025.',
    },
    { kind: 'heading', text: 'What we will do' },
    { kind: 'list', items: ['We are sorry that you were cold.', 'We will pay you £250.'] },
    {
      kind: 'table',
      caption: 'What is still to be done',
      head: ['What', 'Who sees to it', 'By when'],
      rows: [
        ['Replace the pump of the boiler', 'Repairs team', 'Friday 20 June 2025'],
        ['Pay £250 in the way you choose', 'Complaints team', 'Friday 27 June 2025'],
      ],
    },
    { kind: 'heading', text: 'The Housing Ombudsman' },
    { kind: 'paragraph', text: 'You can ask the Housing Ombudsman Service for advice.' },
    {
      kind: 'list',
      items: [
        'Telephone: 0300 111 3000',
        'Website: https://www.housing-ombudsman.org.uk/residents/make-a-complaint/',
        'Post: PO Box 1484, Unit D, Preston, PR2 0ET',
      ],
    },
  ],
  closing: 'Yours sincerely',
  signer: { title: 'Customer Relations Officer' },
  encloses: ['policy'],
}

/** The same with a long name and an address of seven lines. */
export const longAddress: Letter = {
  ...answer,
  from: {
    ...answer.from,
    name: 'The Almshouse Charity of Saint Mary-at-the-Walls and Saint Botolph',
  },
  to: {
    name: 'Mr Bartholomew Featherstonehaugh-Cholmondeley and Mrs Wilhelmina Featherstonehaugh-Cholmondeley',
    address: [
      'Flat 12b, The Old Co-operative Wholesale Warehouse',
      'The Llanfairpwllgwyngyll Sheltered Housing Scheme',
      '104 to 108 Upper Saint Bartholomew’s Churchyard Passage',
      'Little Snoring-on-the-Wold',
      'Ashby-de-la-Zouch',
      'Leicestershire',
      'LE65 0AA',
    ],
  },
}

/** A letter of many pages. */
export const longLetter: Letter = {
  ...answer,
  blocks: Array.from({ length: 40 }, (_, number): Block[] => [
    { kind: 'heading', text: `Point ${number + 1}` },
    { kind: 'paragraph', text: `${'We looked at what was said and written then. '.repeat(20)}` },
  ]).flat(),
}

/** What a handler or a resident might type that means something to a machine. */
export const AWKWARD = [
  '#import "x"',
  '$m$ *b* _i_ `c` @ref <label>',
  '\\u{41} // not a comment /* nor this */',
  '<script>alert(1)</script> & "quotes" ’',
  'ŵ ŷ Ŵ Ŷ â ê î ô û Łukasz Ğül',
  '= Not a heading',
  '- not a list',
  '1. nor this',
  '~ -- --- ...',
] as const

export const awkward: Letter = {
  ...answer,
  title: `${AWKWARD[0]} ${AWKWARD[4]}`,
  salutation: `Dear ${AWKWARD[3]}`,
  blocks: [
    ...AWKWARD.map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'heading', text: AWKWARD[1] },
    { kind: 'list', items: AWKWARD },
    {
      kind: 'table',
      caption: AWKWARD[3],
      head: ['A', AWKWARD[0]],
      rows: [[AWKWARD[1], AWKWARD[2]]],
    },
  ],
}
