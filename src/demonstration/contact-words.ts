import type { CommentKind } from '#contact/entries.ts'

/** Something that somebody told an invented landlord, and what was made of it. */
export type ToldUs = {
  readonly words: string
  /** How it came, if the policy has such a way; else by the first that it has. */
  readonly by: 'email' | 'phone' | 'in-person' | 'in-public'
  /** Working days before the end. */
  readonly back: number
  readonly became:
    | { readonly found: 'nothing-yet' | 'asked-privately' }
    | {
        readonly found: 'request'
        readonly spoken?: number
        readonly waits?: number
        readonly done?: string
      }
    | { readonly found: 'comment'; readonly kind: CommentKind }
    | { readonly found: 'survey'; readonly dissatisfied: boolean }
    | { readonly found: 'not-ours'; readonly reason: string }
}

/** In the order in which they came. */
export const TOLD_US: readonly ToldUs[] = [
  {
    words:
      'In the survey: 3 out of 10 for how long repairs take. The man who came was lovely though.',
    ...{ by: 'phone', back: 54, became: { found: 'survey', dissatisfied: true } },
  },
  {
    words:
      'Could there be a bench by the bus stop side of the garden? Some of us can’t stand for long.',
    ...{ by: 'email', back: 41, became: { found: 'comment', kind: 'suggestion' } },
  },
  {
    words: 'Please pass on my thanks to the lady who carried my shopping up when the lift was off.',
    ...{ by: 'in-person', back: 33, became: { found: 'comment', kind: 'compliment' } },
  },
  {
    words: 'Window cleaning from £8 a month! Reply to this message for a quote.',
    ...{ by: 'email', back: 25, became: { found: 'not-ours', reason: 'Advertising' } },
  },
  {
    words: 'I have lost the fob for the front door. Can I have another? I can pay for it.',
    ...{
      by: 'phone',
      back: 17,
      became: {
        found: 'request',
        spoken: 1,
        done: 'A new fob was left at the office for her, and she has it.',
      },
    },
  },
  {
    words: 'The tap in my kitchen drips. Not urgent, but the noise keeps me awake.',
    ...{ by: 'phone', back: 7, became: { found: 'request', spoken: 2, waits: 12 } },
  },
  {
    words:
      'Can somebody help me to fill in the form for the winter fuel payment? I don’t see well.',
    ...{ by: 'in-person', back: 2, became: { found: 'request' } },
  },
  {
    words: 'Third week with the bins not emptied. Do you people ever read this page?',
    ...{ by: 'in-public', back: 2, became: { found: 'asked-privately' } },
  },
  {
    words:
      'I have rung four times about the light on the stairs and nobody has rung back. It is pitch dark at five. Somebody will fall.',
    ...{ by: 'email', back: 1, became: { found: 'nothing-yet' } },
  },
  {
    words:
      'Good evening, when is the grass behind the garages cut? It was April last time. With kind regards.',
    ...{ by: 'email', back: 0, became: { found: 'nothing-yet' } },
  },
]
