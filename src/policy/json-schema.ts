import { z } from 'zod'
import { policySchema } from './schema.ts'
import { aDay } from './values.ts'

/** A JSON Schema, as far as it is looked into here. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

/** What an editor knows of a policy file: which settings there are, what each means, and what it may say. */
export function policyJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(policySchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === (aDay.in as z.core.$ZodType))
        jsonSchema.pattern = String.raw`^\d{4}-\d\d-\d\d$`
    },
  })
  return { title: 'A complaints policy', ...described(asEditorsRead(schema), '') }
}

/** Putright reads every value as text. Editors take `2024` for a number, so it may be either. */
function asEditorsRead(schema: JsonSchema): JsonSchema {
  const { stage } = properties(schema.properties?.routing)
  const { stage: ofLetter } = properties(schema.properties?.letters)
  const { stage: ofReferral } = properties(schema.properties?.referrals)
  const { stage: ofInform } = properties(schema.properties?.informs)
  const { follows, edition, clauses } = properties(schema)
  const shownAt = ((clauses?.items as JsonSchema | undefined)?.oneOf ?? []).map(
    (kind) => (kind as JsonSchema).properties?.['shown-at'] as JsonSchema | undefined,
  )
  const ofClauses = shownAt.map((one) => one?.items as JsonSchema | undefined)
  for (const one of [stage, ofLetter, ofReferral, ofInform, follows, ...ofClauses]) {
    if (one?.enum === undefined) continue
    one.enum = [...one.enum, ...one.enum.map(Number)]
    delete one.type
  }
  if (edition !== undefined) edition.type = ['string', 'number'] as unknown as 'string'
  return schema
}

/** The same schema with a description for each setting that is named here, wherever it stands. */
function described(schema: JsonSchema, parent: string): JsonSchema {
  const each = (list: readonly unknown[]) => list.map((one) => described(one as JsonSchema, parent))
  const inner = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const description = SAYS[`${parent}.${key}`] ?? SAYS[key]
    const said = described(value as JsonSchema, /^\d$/.test(key) ? parent : key)
    return [key, description === undefined ? said : { description, ...said }] as const
  })
  return {
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(inner) }),
    ...(schema.items && { items: described(schema.items as JsonSchema, parent) }),
    ...(schema.oneOf && { oneOf: each(schema.oneOf) as never }),
  }
}

/** The settings of a group, or of each entry of a list. */
function properties(schema: unknown): Record<string, JsonSchema | undefined> {
  const one = schema as JsonSchema | undefined
  const group = (one?.items ?? one) as JsonSchema | undefined
  return (group?.properties ?? {}) as Record<string, JsonSchema | undefined>
}

/** What each setting means, by its name, or by the group that it stands in and its name. */
const SAYS: Readonly<Record<string, string>> = {
  landlord: 'The landlord’s short name in addresses: small letters, digits and hyphens.',
  '.name': 'The landlord’s name as residents know it.',
  edition: 'What this edition of the policy is called, such as 2024-06.',
  'in-force-from': 'The first day on which complaints that are received come under this edition.',
  'review-by': 'The day by which the landlord has promised to review the policy.',
  'approved-on': 'The day on which this edition was approved. None is adopted without it.',
  'approved-by': 'Who approved it, such as the Board.',
  owner: 'Who looks after the policy, by their title.',
  follows: 'The edition of the Ombudsman’s Code that the policy says it follows.',
  'residents-are': 'What the policy calls the people it is for: resident, customer, client …',
  calendar: 'The nation whose bank holidays are no working days.',
  'closure-days': 'Other days on which the landlord does not work.',
  'closure-days.on': 'The day.',
  why: 'What the day is, as it is said beside a deadline that leaves it out.',
  cite: 'The clauses, or provisions of the Code, that this comes from, separated by commas.',
  source:
    'Where this comes from: the policy; the Code, where the policy is silent; or a setting that the landlord chose where both are.',
  note: 'What somebody who looks at this setting should know.',
  id: 'A short name for the record: small letters, digits and hyphens. It never changes.',
  name: 'The name by which people know it.',

  stages: 'What stage 1 and stage 2 promise. There are no others.',
  1: 'The first stage.',
  2: 'The review, and the final response.',
  'handled-by': 'Which roles may handle this stage.',
  'issued-by': 'Which roles alone issue the answer, if others may look into it for them.',
  roles: 'Roles, by their ids.',
  log: 'By when a complaint is in the register; only where the policy gives a time for it.',
  acknowledge: 'By when the acknowledgement is out.',
  respond: 'By when the response is out.',
  within: 'How long it may take: 10 working days, 7 calendar days, 1 week, 6 months.',
  from: 'What starts the clock. At stage 2 “received” is the request for it.',
  'met-when': 'Whether sending the letter keeps the day, or only its arrival.',
  'on-non-working-day':
    'For weeks and calendar days: whether an end on a day without work stays, or the working day before is due.',
  'binds-for': 'Whom this time binds the landlord for. For the others it is an aim.',
  target: 'An earlier day to work to, where the policy can be read in two ways.',
  extension: 'How the response may be put off.',
  'extension.when': 'When the policy allows it at all, in words.',
  'up-to':
    'The longest extension from the day the response was due. Of several the earliest counts.',
  beyond: 'What a longer extension needs.',
  'beyond-from':
    'The day after which “beyond” is needed, if it is later than the longest extension.',
  'ombudsman-details': 'When the notice of an extension must give the Ombudsman’s contact details.',
  updates: 'How the resident is kept informed meanwhile.',
  'for-others': 'The rule for people whom the Code does not cover, where it is another.',
  acknowledgement: 'What the acknowledgement must say.',
  response: 'What the response must say.',
  part: 'One thing that the letter must say.',
  when: 'What must all be true of a complaint for this to hold.',
  'when.oral': 'It was spoken, by telephone or in person.',
  'when.resident': 'It is by or for a resident.',
  grading: 'It has this grading.',
  'about-role': 'It is about somebody with this role.',
  letters: 'What letters must say besides what the stages have for acknowledgement and response.',
  in: 'The kinds of letters that must say it.',
  'letters.stage': 'The stage, if it is for one only.',
  'triage-first': 'What a complaint needs is looked at before anybody is given the stage.',
  'contact-resident': 'Where possible the resident is contacted about how to settle it.',
  'comment-on-findings': 'Who may comment on the findings before the decision is final.',
  findings: 'Which findings they see: those against them, or all.',
  'comment-on-findings.from':
    'Who is asked: the complainant, the member of staff complained about, or both.',

  'third-stage':
    'That a third stage is thought necessary. It is not run; its reasons stand in the self-assessment.',
  reasons: 'Why the two stages are not thought to be enough.',
  escalation: 'Asking for stage 2.',
  window: 'The time that the policy gives to ask. A later request is flagged and goes ahead.',
  reason: 'What the policy says about giving a reason. Nobody is ever made to.',
  options:
    'Ways of escalating. Where there are any, one is chosen with a reason before somebody has stage 2.',
  'reviews-first':
    'That whoever answers stage 2 looks through stage 1 before, and the day is recorded.',
  'early-resolution': 'A promise to settle a matter before stage 1. Nobody has to go through it.',
  'service-requests':
    'The time to get in touch about what somebody asks for, which is no complaint.',
  'contact-within':
    'The time, from the day it was asked. More needs the person’s recorded agreement.',
  tells: 'The role that is told of each, and helps to settle it.',
  'needs-agreement': 'Whether the person must agree. Without an answer it is a stage 1 complaint.',
  consent: 'When a resident must agree that somebody acts for them. It stops no clock.',
  every: 'The time between two updates.',
  before: 'Before what consent is asked for, in words.',
  learning: 'What is asked about what a complaint taught.',
  'at-closure':
    'Whether it must be written down before the complaint is closed, or is asked and may come later.',
  'legal-advice': 'When legal advice on the wording is needed where liability is a concern.',
  'legal-advice.before': 'Before an offer is made.',
  'designated-person':
    'The way to the Ombudsman through a designated person, for complaints under the Code of 2020. It was abolished in October 2022.',
  'designated-person.within': 'The time after the final decision in which it is the only way.',
  anonymous: 'What becomes of a complaint whose sender is not known.',
  treatment: 'What Putright does about it.',
  'anonymous.treatment': 'Whether it is looked into, or only if there is evidence with it.',

  'spoken-complaints': 'What is asked of whoever complains by word of mouth.',
  'spoken-complaints.asks': 'What they are asked for. What they do not give needs a reason.',
  'equality-monitoring':
    'That people are asked who they are, so that it can be counted. Nobody has to answer.',

  channels: 'The ways to complain. Have one for “another way”: complaints come in any.',
  'channels.oral': 'Whether it is spoken.',
  'ask-privately': 'Whether a private message is asked for before details are discussed.',
  reach:
    'The number or address that the policy itself gives. What is set under Settings takes its place.',
  'channels.to': 'To whom it goes, within a sentence: the Chief Officer.',
  hours: 'When they can be reached, within a sentence: office hours only.',
  'complainant-types': 'Who complains.',
  resident: 'Whether these people are residents, or act for one.',
  'code-applies':
    'Whether the Ombudsman can look at their complaints, so that the Code’s clocks run.',
  'asks-interest': 'Whether a short note must say what their legitimate interest is.',
  'at-discretion':
    'Whether their complaints are taken only if somebody with the power decides so, with a reason.',
  '.roles': 'The landlord’s own titles, and what each may do here.',
  title: 'The landlord’s title for it.',
  may: 'What somebody with this role may do.',
  routing: 'Who handles complaints of a certain kind. The first route that fits is taken.',
  variation:
    'Whether the governing body may depart from the procedure; in a route, that it decides first.',
  referrals: 'To whom somebody refers a stage that they can’t settle.',
  'referrals.stage': 'The stage that is referred.',
  'referrals.from': 'Who refers it.',
  to: 'The roles to which it is referred.',
  informs: 'Who is told when a stage has begun or was answered.',
  'informs.stage': 'The stage of which they are told.',
  at: 'When it has begun, or when it was answered.',
  'informs.when': 'What must all be true of the complaint.',
  'informs.by': 'Only if somebody with one of these roles did it.',
  whom: 'The roles that are told. Left out, whoever dealt with stage 1 is.',
  'routing.stage': 'The stage that it is about.',
  'exclusion-grounds': 'Every reason for which the policy lets a complaint not be accepted.',
  for: 'Whose complaints the ground is for.',
  asks: 'What must be recorded before the ground can be used.',
  unless: 'Questions that are asked; a yes to any takes the ground away.',
  'older-than': 'For a ground of time: how long ago the matter must be.',
  boundary: 'Whether a matter exactly that old is out already (or-more) or not yet (over).',
  'counts-from-awareness': 'Whether the time runs from when the resident knew of it.',
  'send-to': 'Where the matter goes instead.',
  still: 'What the person is owed all the same.',
  feedback: 'Whether what they said is looked at when the policy is next reviewed.',
  gradings: 'How complaints are graded, if they are. Then none goes into the register without one.',
  categories: 'Kinds of complaint that the policy names.',
  'counts-as': 'The Ombudsman’s category that it counts as.',
  remedies: 'The ways to put things right.',
  retention: 'How long complaints are kept. Without it nothing is erased automatically.',
  period: 'The time, like 36 months.',

  publicity: 'What is to be made known about complaints, where and when.',
  'publicity.in': 'Where it is made known.',
  'publicity.of': 'What is made known there.',
  'publicity.every':
    'Whether it is due in each calendar year, once for each edition of the policy, or whenever there is occasion.',
  times: 'How often in a year, at least.',
  month: 'The month of each year in which it is due.',
  documents: 'Documents that the policy names and does not contain.',
  kind: 'What the document is.',
  'also-called': 'Other names that the policy has for it.',

  conflicts: 'Sentences of the policy that contradict each other or can be read in two ways.',
  ref: 'A name for it, such as EMH-A.',
  'conflicts.clauses': 'The clauses concerned.',
  issue: 'What does not fit.',
  clauses: 'Every rule of the policy, and how it is met.',
  says: 'The rule in one sentence of your own.',
  met: 'How Putright sees to it: enforced (refuses or computes), generated (writes), recorded (keeps), reminded (tells in time), guided (shows at the moment), organisational (for people), planned (not yet).',
  by: 'What sees to it, such as “setting stages.1.respond”, “command extend”, “refusal extension-late”, “entry complaint-received”, “letter 1.response.remedy” or “page /desk/log”.',
  because: 'Why no program can do it.',
  'waits-for': 'What is still to be built.',
  'shown-at': 'The stages at which whoever handles a complaint is shown this clause.',
  answers: 'The provisions of the Code that it fulfils as far as it goes, such as 2024 6.3.',
  'falls-short': 'Where it goes against the Code or not far enough.',
  of: 'The provision that it falls short of.',
  'falls-short.says': 'What the policy says.',
  needs: 'What the Code needs.',
  gaps: 'Where the text ends or is silent. Nobody is refused anything on a gap.',
  after: 'The clause after which something is missing.',
  missing: 'What is missing.',
  meanwhile: 'What is done until the landlord says more.',
}
