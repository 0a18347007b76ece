import type { Day } from '#time/day.ts'
import type { Period } from '#time/period.ts'
import type { Clause } from './clause.ts'
import type { ExpectedDocument, PublicityRule } from './publishing.ts'

/** The stage of a complaint. The Code allows two and no more (Code 2024, 5.3). */
export type Stage = 1 | 2

/** The editions of the Ombudsman's Complaint Handling Code. */
export type CodeEdition = '2020' | '2022' | '2024'

/** What a landlord has promised: one edition of its complaints policy. Every value says which clause it is from. */
export type Policy = {
  /** The landlord's short name in addresses, such as `emh`. */
  readonly landlord: string
  /** The landlord's name as residents know it. */
  readonly name: string
  readonly edition: string
  readonly inForceFrom: Day
  readonly reviewBy?: Day
  /** When and by whom it was approved, and who looks after it, by their titles. */
  readonly approvedOn?: Day
  readonly approvedBy?: string
  readonly owner?: string
  /** The Code the policy says it follows; which Code judges a complaint depends on the day it was received. */
  readonly follows: CodeEdition
  /** What the policy calls the people it is for: resident, customer, client. */
  readonly residentsAre: string
  readonly calendar: CalendarName
  readonly closureDays: readonly { readonly on: Day; readonly why: string }[]
  readonly stages: Readonly<Record<Stage, StagePolicy>>
  readonly escalation: EscalationRule
  /** That the landlord believes it needs a third stage, which Putright does not run, and why (Code 2020, 3.8). */
  readonly thirdStage?: Cited & { readonly reasons: string }
  readonly channels: readonly Channel[]
  readonly complainantTypes: readonly ComplainantType[]
  readonly roles: readonly Role[]
  readonly routing: readonly Route[]
  /** To whom somebody refers a stage that they can’t settle. */
  readonly referrals: readonly Referral[]
  /** Colleagues who are told when something has happened. */
  readonly informs: readonly Inform[]
  /** That the governing body may depart from the procedure for a good reason. */
  readonly variation?: Cited
  readonly exclusionGrounds: readonly ExclusionGround[]
  readonly gradings: readonly Named[]
  /** Kinds of complaint that the policy names, besides the Ombudsman's categories. */
  readonly categories: readonly Kind[]
  readonly remedies: readonly Named[]
  readonly retention?: Retention
  /** Sentences that contradict each other, with what Putright does about it; shown to the administrator. */
  readonly conflicts: readonly Conflict[]
  /** Places where the text we were given ends; nobody is refused anything on a gap. */
  readonly gaps: readonly Gap[]
  /** Every rule of the policy, with how it is met. */
  readonly clauses: readonly Clause[]
  /** A promise to settle the matter before stage 1. Nobody has to go through it (Code 2024, 5.2). */
  readonly earlyResolution?: EarlyResolution
  /** The time to get in touch about what somebody asks for: a service request, which is no complaint (Code 2024, 1.4). */
  readonly serviceRequests?: ServiceRequests
  /** When someone who acts for a resident must show that the resident agrees. Waiting for it stops no clock. */
  readonly consent?: Cited & { readonly before: string }
  /** How often somebody hears of what is still to be done where nothing else was agreed. */
  readonly updates?: Cited & { readonly every: Period }
  /** Whether a complaint can be closed only with what it taught, or that is asked and may come later. */
  readonly learning?: Cited & { readonly atClosure: 'must' | 'asked' }
  /** That legal advice on the wording comes before an offer, where somebody may be entitled to redress in law. */
  readonly legalAdvice?: Cited & { readonly before: 'offer' }
  /** Off unless it is here: that final letters under the Code of 2020 tell of the designated person (abolished in October 2022). */
  readonly designatedPerson?: Cited & { readonly within: Period }
  /** What becomes of a complaint whose sender isn't known. */
  readonly anonymous?: Cited & { readonly treatment: 'needs-evidence' | 'looked-into' }
  /** What is asked of whoever complains by word of mouth. */
  readonly spokenComplaints?: Cited & { readonly asks: readonly Detail[] }
  /** That people are asked who they are, so that it can be counted whether everybody is reached; nobody has to say. */
  readonly equalityMonitoring?: Cited
  /** What letters must say besides what `stages` has for the acknowledgement and the response. */
  readonly letters?: readonly LetterRule[]
  /** What is to be made known of it, where and when. */
  readonly publicity: readonly PublicityRule[]
  /** Documents that it names and does not contain. */
  readonly documents: readonly ExpectedDocument[]
}

export type CalendarName = 'england-and-wales' | 'scotland' | 'northern-ireland'

/** Where a value comes from: clauses of the policy, or provisions of the Code, separated by commas. */
export type Cited = {
  readonly cite: string
  readonly source: Source
  readonly note?: string
}

/**
 * `code` when the policy is silent and the Code's rule is used in its place; `setting` when both are silent and
 * the landlord has to choose: the clause cited is then the nearest one.
 */
export type Source = 'policy' | 'code' | 'setting'

/** What a stage promises. Stage 1 and stage 2 differ only in these values. */
export type StagePolicy = StageClocks & {
  readonly name: string
  readonly handledBy: Cited & { readonly roles: readonly string[] }
  /** Who alone issues the answer, whoever of `handledBy` looked into it for them. */
  readonly issuedBy?: Cited & { readonly roles: readonly string[] }
  /** What the acknowledgement of this stage must say. */
  readonly acknowledgement: readonly LetterPart[]
  /** What the response of this stage must say. */
  readonly response: readonly LetterPart[]
  /** What the complaint needs is looked at before anybody is given the stage. */
  readonly triageFirst?: Cited
  /** Where possible the resident is contacted about how to settle it. */
  readonly contactResident?: Cited
  /** Who may comment on the findings before the decision is final, and on which findings. */
  readonly commentOnFindings?: Cited & {
    readonly findings: 'adverse' | 'all'
    readonly from: readonly ('complainant' | 'subject')[]
  }
}

/** The times of a stage: the same shape for a policy and for an edition of the Code. */
export type StageClocks = {
  readonly log?: Clock
  readonly acknowledge: Clock
  readonly respond: Clock
  readonly extension: ExtensionRule
}

/** What starts a clock. `received` is the escalation request at stage 2. */
export type StartEvent = 'received' | 'logged' | 'acknowledged'

/** A time within which something must be done. */
export type Clock = Cited & {
  readonly within: Period
  readonly from: StartEvent
  /** Whether the day is kept by sending the letter or only by its arrival. */
  readonly metWhen: 'issued' | 'delivered'
  /** What becomes of a day that falls on a weekend or holiday when it is counted in weeks or calendar days. */
  readonly onNonWorkingDay: 'keep' | 'earlier'
  /** An earlier day to work to, where the policy can be read two ways. Lateness is not measured from it. */
  readonly target?: { readonly within: Period; readonly from: StartEvent; readonly cite: string }
  /** `target` when missing it is no breach: an aim for people whom the Code does not cover. */
  readonly bindsFor: 'everyone' | 'residents'
}

/** How a response may be put off. The cap is counted from the day the response was first due. */
export type ExtensionRule = Cited & {
  /** When the policy allows an extension at all, in its words. */
  readonly when: string
  /** The longest extension without more ado: the earliest of these. Empty when the policy sets no cap. */
  readonly upTo: readonly Period[]
  /** What a longer extension needs. */
  readonly beyond: 'good-reason' | 'exceptional-and-agreed' | 'agreed' | 'progress-report' | 'never'
  /** The day after which `beyond` is needed, if it is not the cap: counted from a start event. */
  readonly beyondFrom?: { readonly within: Period; readonly from: StartEvent }
  /** When the notice must carry the Ombudsman's contact details. */
  readonly ombudsmanDetails: 'always' | 'when-not-agreed' | 'not-said'
  /** Whether the resident must be asked how often to be kept informed. */
  readonly updates: 'agreed-interval' | 'regular' | 'not-said'
  /** The rule for people whom the Code does not cover, where it is another. */
  readonly forOthers?: Cited & Pick<ExtensionRule, 'upTo' | 'beyond'>
}

export type EscalationRule = Cited & {
  /** The time the policy gives to ask for stage 2. A late request is flagged and never refused for lateness alone. */
  readonly window?: { readonly within: Period; readonly cite: string }
  readonly reason: 'not-needed' | 'not-said'
  /** Ways of escalating, of which one is chosen, with reasons, before anybody is given stage 2. */
  readonly options: readonly Named[]
  /** That whoever answers stage 2 looks through stage 1 before, and it is recorded. */
  readonly reviewsFirst?: Cited
}

export type Named = Cited & { readonly id: string; readonly name: string }

/** A kind of complaint, with the Ombudsman's category that it counts as. */
export type Kind = Named & { readonly countsAs: string }

/** What can be asked of somebody so that we know who they are. */
export type Detail = 'name' | 'address' | 'telephone'

export type Channel = Named & {
  /** Said aloud: by telephone or in person. Some policies route a spoken complaint differently. */
  readonly oral: boolean
  /** A private message must be asked for before details are discussed. */
  readonly askPrivately: boolean
  /** The number or address that the policy itself gives. A setting of the landlord's takes its place. */
  readonly reach?: string
  /** To whom, if the policy says so, and when they can be reached: within a sentence. */
  readonly to?: string
  readonly hours?: string
}

export type ComplainantType = Named & {
  /** A tenant, shared owner or leaseholder, or someone acting for one. */
  readonly resident: boolean
  /** Whether the Housing Ombudsman can look at this person's complaint, and so whether the Code's clocks run. */
  readonly codeApplies: boolean
  /** A short note says what their interest is. */
  readonly asksInterest: boolean
  /** Their complaint is taken only if somebody with the power decides so, with a reason. */
  readonly atDiscretion: boolean
}

/** What a role may do in Putright. A landlord's own titles are mapped to these. */
export type Capability =
  | 'take-complaints'
  | 'handle-stage-1'
  | 'handle-stage-2'
  | 'assign'
  | 'see-all'
  | 'extend-stage-2'
  | 'approve-beyond-cap'
  | 'decide-exclusion'
  | 'read-reports'
  | 'read-record'
  | 'administer'
  | 'keep-disciplinary'

export type Role = Cited & {
  readonly id: string
  /** The landlord's title for it. */
  readonly title: string
  readonly may: readonly Capability[]
}

/** What must all be true of a complaint for a rule to hold for it. */
export type Condition = {
  readonly oral?: boolean
  readonly resident?: boolean
  readonly grading?: string
  readonly aboutRole?: string
}

/** Who handles a complaint of a certain kind. The first route whose conditions all hold is taken. */
export type Route = Cited & {
  readonly stage: Stage
  readonly when: Condition
  readonly roles: readonly string[]
  /** Nobody is chosen before the governing body has decided so, and it is recorded. */
  readonly variation?: boolean
}

/** Who refers a stage that they can’t settle, and to whom. */
export type Referral = Cited & {
  readonly stage: Stage
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** Who is told when a stage has begun or was answered; without roles, whoever handled stage 1. */
export type Inform = Named & {
  readonly stage: Stage
  readonly at: 'begun' | 'answered'
  /** What must all be true of the complaint. */
  readonly when?: Condition
  /** Only if somebody with one of these roles did it. */
  readonly by?: readonly string[]
  readonly whom?: readonly string[]
  readonly within: Period
}

/** A reason for which the policy lets a complaint not be accepted. */
export type ExclusionGround = Named & {
  /** Whose complaints it is for. */
  readonly for: 'everyone' | 'residents' | 'others'
  /** What must be recorded before the ground can be used. */
  readonly asks: readonly Ask[]
  /** What takes the ground away: questions that are asked, and a yes to any of them is the end of it. */
  readonly unless: readonly Unless[]
  /** How long ago the matter must be, for a ground of time. */
  readonly olderThan?: Period
  /** Whether a matter exactly that old is already out (`or-more`) or not yet (`over`). */
  readonly boundary?: 'over' | 'or-more'
  readonly countsFromAwareness?: boolean
  /** Where the matter goes instead. */
  readonly sendTo?: string
  /** What the person is owed all the same. */
  readonly still?: string
  /** What they said is looked at when the policy is next reviewed. */
  readonly feedback?: boolean
}

/** What a ground can ask to be recorded. */
export type Ask =
  | 'occurred-on'
  | 'aware-on'
  | 'discretion'
  | 'claim-filed-on'
  | 'claim-reference'
  | 'earlier-complaint'
  | 'other-body'
  | 'reason'
  | 'approval'

/** What can take a ground away. */
export type Unless =
  | 'safeguarding'
  | 'health-and-safety'
  | 'about-our-handling'
  | 'dissatisfied-with-our-answer'
  | 'new-facts'
  | 'evidence-supplied'
  | 'linked-to-tenancy'

/** Something that a letter must say, if the condition holds. */
export type LetterPart = Cited & { readonly part: LetterPartName; readonly when?: Condition }

/** What a letter can be required to say. */
export const LETTER_PARTS = [
  'stage',
  'definition',
  'outcomes-sought',
  'unclear-asked',
  'responsible-for',
  'not-responsible-for',
  'what-happens-next',
  'when-to-expect-response',
  'who-deals-with-it',
  'policy-copy',
  'summary',
  'points-answered',
  'findings',
  'investigation',
  'decision',
  'reasons',
  'law-policy-practice',
  'remedy',
  'outstanding-actions',
  'requested-not-done',
  'how-to-escalate',
  'ombudsman',
  'charity-commission',
  'discrimination-rights',
  'flow-chart',
  'update-interval',
  'discretion',
  'sent-elsewhere',
  'previous-final',
  'comment-window',
  'restriction',
  'review-day',
  'meeting',
  'accompanied',
] as const
export type LetterPartName = (typeof LETTER_PARTS)[number]

/** Something that letters of some kinds must say, at both stages or at one. */
export type LetterRule = LetterPart & { readonly in: readonly LetterName[]; readonly stage?: Stage }

/** The kinds of letters for which a policy or the Code can say what they must say. */
export const LETTER_NAMES = [
  'acknowledgement',
  'clarification',
  'extension',
  'update',
  'comment-invitation',
  'refusal',
  'early-resolution',
  'response',
  'escalation-refusal',
  'closure',
  'restriction',
  'new-date',
  'meeting',
] as const
export type LetterName = (typeof LETTER_NAMES)[number]

export type EarlyResolution = Cited & {
  readonly name: string
  readonly within: Period
  readonly from: 'received'
  /** Whether the person must agree to it; without an answer the complaint goes to stage 1. */
  readonly needsAgreement: boolean
}

export type ServiceRequests = Cited & {
  /** What the policy calls them. */
  readonly name: string
  /** Counted from the day it was asked. More time needs the person's recorded agreement. */
  readonly contactWithin: Period
  /** The role that is told of each, and helps to settle it. */
  readonly tells?: string
}

export type Retention = Cited & { readonly period: Period; readonly from: 'closed' }

export type Conflict = {
  readonly ref: string
  readonly clauses: readonly string[]
  readonly issue: string
  readonly treatment: string
}

/** `after` is the clause at which the text ends or is silent. */
export type Gap = { readonly after: string; readonly missing: string; readonly meanwhile: string }

/** The words by which a policy names a channel or complainant type, or the id itself if it has none. */
export function nameOf(
  list: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return list.find((entry) => entry.id === id)?.name ?? id
}

/** The roles of a policy that may do something. */
export function rolesThatMay(policy: Policy, capability: Capability): readonly Role[] {
  return policy.roles.filter((role) => role.may.includes(capability))
}

/** The rule for putting off a stage's response, for someone whom the Code covers or does not. */
export function extensionFor(clocks: StageClocks, codeApplies: boolean): ExtensionRule {
  const { extension } = clocks
  return codeApplies || extension.forOthers === undefined
    ? extension
    : { ...extension, ...extension.forOthers }
}
