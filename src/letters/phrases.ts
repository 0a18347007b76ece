/** A way of saying something, what is the matter with it, and what could stand there. */
export type Phrase = { readonly finds: RegExp; readonly says: string; readonly instead?: string }

/** Words that put the fault on whoever complains, or wag a finger. */
export const BLAME: readonly Phrase[] = [
  {
    finds: /\byou (?:have )?(?:failed|neglected|refused|omitted) to\b/gi,
    says: 'It sounds as if we blame them.',
    instead: 'Say what happened, and leave out whose fault it was.',
  },
  {
    finds:
      /\byou (?:did not|didn’t|didn't) (?:allow|provide|give|let|report|tell|answer|respond)\b/gi,
    says: 'It can sound as if we blame them.',
    instead:
      'Say what we could do to make it easier: “We could not get in. We should have rung you first.”',
  },
  {
    finds: /\byou should have\b/gi,
    says: 'It tells them off.',
    instead: 'Say what we will do.',
  },
  {
    finds:
      /\b(?:as (?:previously|already) (?:stated|mentioned|advised|explained|discussed)|as (?:I|we) have (?:already|previously) \w+)\b/gi,
    says: 'It sounds impatient.',
    instead: 'Say it again as if for the first time.',
  },
  {
    finds:
      /\byou (?:claim|allege|assert|perceive)(?:d|ed)?\b|(?<!\b(?:do|did|if|what|whether) )\byou (?:feel|felt|believed?|think|thought) that\b|\b(?:alleged|so-called)\b/gi,
    says: 'It sounds as if we doubt them.',
    instead: '“You told us …”',
  },
  {
    finds:
      /\b(?:unfortunately for you|it is not our fault|this was not our fault|beyond our control|out of our hands)\b/gi,
    says: 'It sounds like an excuse.',
    instead: 'Say what happened, and what we do about it.',
  },
  {
    finds:
      /\b(?:unreasonable|unrealistic|vexatious|aggressive|difficult) (?:behaviour|expectations?|demands?|complain(?:t|ant)|customer|tenant|resident)\b/gi,
    says: 'It judges the person.',
    instead: 'Say what was said or done, and on which day.',
  },
  {
    finds: /\bdespite (?:our|the|being|having)\b/gi,
    says: 'It can sound like a reproach.',
    instead: 'Say the two things one after the other.',
  },
]

/** Apologies that say nothing, or take themselves back. */
export const HOLLOW: readonly Phrase[] = [
  {
    finds:
      /\b(?:apologi[sz]e|apologies|sorry) for any (?:\w+ )?(?:inconvenience|distress|upset|confusion|delay)\w*(?: (?:this|that|it|we) (?:may|might|has|have) \w+(?: \w+)?)?/gi,
    says: '“Any” sounds as if we did not know what happened to them.',
    instead: 'Say what we are sorry for: “We are sorry that you had no heating for two weeks.”',
  },
  {
    finds:
      /\b(?:sorry|apologi[sz]e|apologies) (?:if|that you (?:feel|felt|think|thought|believe|perceive))\b[^.?!]*/gi,
    says: 'It takes the apology back: it is sorry for how they feel, and not for what we did.',
    instead: '“We are sorry that we …”',
  },
  {
    finds: /\b(?:mistakes were made|lessons (?:will be|have been|were) learn(?:ed|t))\b/gi,
    says: 'Nobody in it did anything.',
    instead: 'Say what we did wrong, and what we have changed.',
  },
  {
    finds:
      /\b(?:we|I) (?:do )?(?:take|took) (?:all )?(?:complaints|this|your complaint|feedback) (?:very |extremely )?seriously\b/gi,
    says: 'Everybody writes this, and nobody believes it.',
    instead: 'Show it: say what was done.',
  },
  {
    finds:
      /\b(?:please accept (?:our|my) (?:sincere |sincerest )?apologies|thank you for your (?:patience|understanding)(?: in this matter)?|valued (?:customer|tenant|resident)s?)\b/gi,
    says: 'It sounds as if it was taken from a form.',
    instead: 'Say it as you would say it to them at the door.',
  },
]

/** Days that are no days. */
export const NO_DAY: readonly Phrase[] = [
  {
    finds:
      /\b(?:soon|shortly|in due course|as soon as (?:possible|practicable|we can|I can)|in the (?:near|coming) (?:future|weeks|days|months)|at the earliest opportunity|at (?:our|your) earliest convenience|asap|a\.s\.a\.p|within a reasonable time(?:frame|scale)?|when(?:ever)? (?:possible|resources allow)|promptly|without (?:undue )?delay|in the next few (?:days|weeks|months))\b/gi,
    says: 'It names no day, so they wait and do not know for how long.',
    instead: 'Name the day: “by Friday 20 June 2025”.',
  },
]
