import { sayPeriod } from '#time/period.ts'
import type { ExtensionRule, LetterPart, Policy, Source, Stage } from './policy.ts'
import {
  phrases,
  sayCap,
  sayChannel,
  sayClock,
  sayCondition,
  sayGround,
  sayPublicity,
  sayRole,
  sayRoles,
  saySource,
  sayType,
  words,
} from './say-settings.ts'

/** One thing that a policy settles: what it is, where the file has it, its value in words, and its clauses. */
export type Setting = {
  readonly parameter: string
  readonly path: string
  readonly value: string
  readonly clause?: string
}

/** Everything that a policy settles and Putright executes, one by one, in words. */
export function settingsOf(policy: Policy): readonly Setting[] {
  return [
    ...ofPolicy(policy),
    ...ofStage(policy, 1),
    ...ofStage(policy, 2),
    ...ofLetters(policy),
    ...ofEscalation(policy),
    ...byId('Way to complain', 'channels', policy.channels, sayChannel),
    ...byId('Who may complain', 'complainant-types', policy.complainantTypes, sayType),
    ...byId('Role', 'roles', policy.roles, sayRole),
    ...policy.routing.flatMap((route) =>
      one(
        `Who handles stage ${route.stage} where ${sayCondition(route.when)}`,
        `routing.${route.stage}.${Object.entries(route.when).flat().join('.')}`,
        route,
        ({ roles }) => sayRoles(policy, roles),
      ),
    ),
    ...byId('Ground for not accepting', 'exclusion-grounds', policy.exclusionGrounds, sayGround),
    ...byId('Grading', 'gradings', policy.gradings, ({ name }) => name),
    ...byId('Kind of complaint', 'categories', policy.categories, ({ name, countsAs }) =>
      phrases(name, `counts as ${words(countsAs)}`),
    ),
    ...byId('Remedy', 'remedies', policy.remedies, ({ name }) => name),
    ...byId('To be made known', 'publicity', policy.publicity, sayPublicity),
    ...byId('Document that it names', 'documents', policy.documents, ({ name }) => name),
  ]
}

function ofPolicy(policy: Policy): readonly Setting[] {
  const {
    reviewBy,
    retention,
    earlyResolution,
    consent,
    updates,
    learning,
    anonymous,
    legalAdvice,
  } = policy
  return [
    { parameter: 'Landlord', path: 'name', value: policy.name },
    { parameter: 'In force from', path: 'in-force-from', value: policy.inForceFrom },
    ...(reviewBy === undefined
      ? []
      : [{ parameter: 'Review by', path: 'review-by', value: reviewBy }]),
    ...(policy.approvedOn === undefined
      ? []
      : [{ parameter: 'Approved on', path: 'approved-on', value: policy.approvedOn }]),
    ...one('A third stage', 'third-stage', policy.thirdStage, ({ reasons }) => reasons),
    { parameter: 'Code that it follows', path: 'follows', value: policy.follows },
    { parameter: 'Word for a resident', path: 'residents-are', value: policy.residentsAre },
    { parameter: 'Calendar', path: 'calendar', value: words(policy.calendar) },
    ...policy.closureDays.map(({ on, why }) => ({
      parameter: `Closed on ${on}`,
      path: `closure-days.${on}`,
      value: why,
    })),
    ...one('Step before stage 1', 'early-resolution', earlyResolution, (step) =>
      phrases(
        `${step.name} within ${sayPeriod(step.within)}`,
        step.needsAgreement && 'if the person agrees',
      ),
    ),
    ...one('Service requests', 'service-requests', policy.serviceRequests, (rule) =>
      phrases(
        rule.name,
        `contact within ${sayPeriod(rule.contactWithin)}`,
        rule.tells && `told of: ${policy.roles.find(({ id }) => id === rule.tells)?.title}`,
      ),
    ),
    ...one('Consent of the resident', 'consent', consent, ({ before }) => `before ${before}`),
    ...one('Updates while it is put right', 'updates', updates, ({ every }) =>
      phrases('every', sayPeriod(every)),
    ),
    ...one('What was learned', 'learning', learning, ({ atClosure }) =>
      atClosure === 'must' ? 'before it is closed' : 'asked when it is closed',
    ),
    ...one('Spoken complaints', 'spoken-complaints', policy.spokenComplaints, ({ asks }) =>
      phrases('asks', ...asks),
    ),
    ...one(
      'Equality monitoring',
      'equality-monitoring',
      policy.equalityMonitoring,
      () => 'asked, and nobody has to answer',
    ),
    ...one('Designated person', 'designated-person', policy.designatedPerson, ({ within }) =>
      phrases('under the Code of 2020, for', sayPeriod(within)),
    ),
    ...one('Legal advice on the wording', 'legal-advice', legalAdvice, () => 'before an offer'),
    ...one('Anonymous complaints', 'anonymous', anonymous, ({ treatment }) => words(treatment)),
    ...one(
      'Records are kept',
      'retention',
      retention,
      ({ period, from }) => `${sayPeriod(period)} from being ${from}`,
    ),
  ]
}

function ofStage(policy: Policy, stage: Stage): readonly Setting[] {
  const rules = policy.stages[stage]
  const at = (parameter: string) => `Stage ${stage}: ${parameter}`
  const path = (key: string) => `stages.${stage}.${key}`
  const { log, acknowledge, respond, extension, commentOnFindings } = rules
  const { triageFirst, contactResident } = rules
  return [
    { parameter: at('name'), path: path('name'), value: rules.name },
    ...one(at('handled by'), path('handled-by'), rules.handledBy, ({ roles }) =>
      sayRoles(policy, roles),
    ),
    ...one(at('answer issued by'), path('issued-by'), rules.issuedBy, ({ roles }) =>
      sayRoles(policy, roles),
    ),
    ...one(at('logging'), path('log'), log, sayClock),
    ...one(at('acknowledgement'), path('acknowledge'), acknowledge, sayClock),
    ...one(at('response'), path('respond'), respond, sayClock),
    ...extended(at('extension'), path('extension'), extension),
    ...one(at('triage'), path('triage-first'), triageFirst, () => 'before a handler is chosen'),
    ...one(at('contact'), path('contact-resident'), contactResident, () => 'where possible'),
    ...one(
      at('comments on the findings'),
      path('comment-on-findings'),
      commentOnFindings,
      (rule) => `on ${rule.findings} findings, by ${rule.from.join(' and ')}`,
    ),
    ...letter(at('acknowledgement says'), path('acknowledgement'), rules.acknowledgement),
    ...letter(at('response says'), path('response'), rules.response),
  ]
}

/** The rule for putting off a response, in its several parts. */
function extended(parameter: string, path: string, rule: ExtensionRule): readonly Setting[] {
  const part = (name: string, key: string, value: string): Setting => ({
    parameter: `${parameter}, ${name}`,
    path: `${path}.${key}`,
    value: value + saySource(rule.source),
    ...cited(rule),
  })
  const { beyondFrom, forOthers } = rule
  const late = beyondFrom && ` after ${sayPeriod(beyondFrom.within)} from being ${beyondFrom.from}`
  return [
    part('when', 'when', rule.when),
    part('longest', 'up-to', sayCap(rule)),
    part('beyond that', 'beyond', `${words(rule.beyond)}${late ?? ''}`),
    part('the Ombudsman’s details', 'ombudsman-details', words(rule.ombudsmanDetails)),
    part('news meanwhile', 'updates', words(rule.updates)),
    ...one(
      `${parameter}, for those whom the Code does not cover`,
      `${path}.for-others`,
      forOthers,
      (others) => `${sayCap(others)}, beyond that ${words(others.beyond)}`,
    ),
  ]
}

function letter(parameter: string, path: string, parts: readonly LetterPart[]): readonly Setting[] {
  return parts.map((part) => ({
    ...cited(part),
    parameter: `${parameter}: ${words(part.part)}`,
    path: `${path}.${part.part}`,
    value: phrases('yes', part.when && `where ${sayCondition(part.when)}`) + saySource(part.source),
  }))
}

/** What the other letters must say, letter by letter. */
function ofLetters({ letters = [] }: Policy): readonly Setting[] {
  return letters.flatMap((rule) =>
    rule.in.flatMap((name) => {
      const [at, path] =
        rule.stage === undefined ? ['', ''] : [` at stage ${rule.stage}`, `.${rule.stage}`]
      return letter(`Letter of ${words(name)}${at} says`, `letters.${name}${path}`, [rule])
    }),
  )
}

function ofEscalation({ escalation }: Policy): readonly Setting[] {
  const { window } = escalation
  return [
    {
      parameter: 'Time to ask for stage 2',
      path: 'escalation.window',
      value: window === undefined ? 'no limit' : sayPeriod(window.within),
      ...cited(window ?? escalation),
    },
    {
      parameter: 'Reason for stage 2',
      path: 'escalation.reason',
      value: words(escalation.reason) + saySource(escalation.source),
      ...cited(escalation),
    },
    ...byId('Way of escalating', 'escalation.options', escalation.options, ({ name }) => name),
    ...one(
      'Stage 1 is looked through before stage 2 is answered',
      'escalation.reviews-first',
      escalation.reviewsFirst,
      () => 'yes',
    ),
  ]
}

type Sourced = { readonly cite: string; readonly source: Source }

/** A setting that a policy may be without. */
function one<T extends Sourced>(
  parameter: string,
  path: string,
  value: T | undefined,
  say: (value: T) => string,
): readonly Setting[] {
  return value === undefined
    ? []
    : [{ parameter, path, value: say(value) + saySource(value.source), ...cited(value) }]
}

/** The settings of a list, known by their ids. */
function byId<T extends Sourced & { readonly id: string }>(
  parameter: string,
  path: string,
  list: readonly T[],
  say: (value: T) => string,
): readonly Setting[] {
  return list.flatMap((entry) =>
    one(`${parameter}: ${entry.id}`, `${path}.${entry.id}`, entry, say),
  )
}

const cited = ({ cite }: { readonly cite: string }) => ({ clause: cite })
