import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadPolicies } from '#policy/load.ts'
import { checkPolicy, type Finding } from './in-policy.ts'
import { loadCodes } from './read-code.ts'

/** What one policy does, and the provisions of 2020 and of 2024 that it concerns, separated by spaces. */
type Row = readonly [what: string, code2020: string, code2024: string]

/** Where each of the five policies falls short of the Codes, as people found who read them side by side. */
const SHORT: Readonly<Record<string, readonly Row[]>> = {
  eht: [
    ['speaks of a third stage', '3.6 3.8', '5.3'],
    ['names three ways to complain only', '2.2', '3.2'],
    ['leaves out disputes, other bodies and more than was promised', '1.5', '2.2'],
    ['does not say when proceedings have begun', '1.5', '2.2'],
    ['does not say from when responses count', '3.11', '6.3 6.14'],
    ['does not say from when acknowledgements count', '', '6.2 6.11'],
    ['extends stage 2 by twenty working days', '3.11', ''],
    ['acknowledges without the complaint as understood', '3.4 4.12', '5.6 5.7'],
    ['answers without the complaint definition', '', '6.9 6.19'],
    ['takes comments on the findings at stage 2 only', '3.16 4.9', '5.8'],
    ['comes to the Ombudsman late', '2.7 2.8', '3.5 3.7'],
    ['has no rule on conflicts of interest', '4.6', '5.8'],
    ['lets nobody come along to meetings', '4.3', '3.6'],
    ['has no letter for a refused escalation', '4.13', '5.11'],
    ['restricts contact without the Equality Act or a review', '4.15', '5.14 5.15'],
    ['forgets unrelated matters raised before the answer', '', '6.8'],
    ['agrees no intervals for news', '3.18 3.19', '5.9'],
    ['leaves surveys to whoever carries them out', '', '1.6'],
    ['gives no time for evidence', '3.20', ''],
    ['records no adjustments', '2.4', '5.10'],
    ['has no yearly report', '6.10 6.11', '8.1 8.2'],
    ['has nobody on the Board for complaints', 'A1', '9.4 9.5 9.6 9.7 9.8'],
    ['does not sort by complexity and risk', '4.7', '6.1'],
    ['promises no plain language and keeps no names out', '3.13 3.17', '6.9'],
  ],
  tht: [
    ['has no time for acknowledging stage 1', '3.3 3.11', '6.2'],
    ['has no time for answering stage 1, nor for putting it off', '3.11', '6.3 6.4'],
    ['has an ideal for stage 2, and no end to a delay', '3.11', '6.14 6.15 6.16'],
    ['acknowledges stage 2 within a week', '3.11', '6.11'],
    ['leaves out what is six months old, for everyone', '1.5', '2.2 2.3'],
    ['leaves out what comes back', '1.5', '2.2'],
    ['leaves out those who give no name', '1.4 1.5', '2.1 2.5'],
    ['refuses without a word of the Ombudsman', '1.7', '2.4'],
    ['refuses without regard to circumstances', '1.5', '2.5'],
    ['has a talk first, writing and office hours', '3.3', '3.2 5.2'],
    ['has no social media', '2.2', '3.2'],
    ['takes nobody who speaks for a group', '1.2', '1.2 3.6'],
    ['confirms no understanding of the complaint', '3.4 4.12', '5.6 5.7 6.9'],
    ['says nothing on refusing stage 2', '4.11 4.12 4.13', '5.11'],
    ['closes complaints for behaviour', '4.14 4.15', '5.14 5.15'],
    ['has no policy on adjustments', '2.4', '5.10'],
    ['says little on remedies', '5.5 5.6 5.7 5.8 5.9', '7.1 7.2 7.3 7.4'],
    ['ends without how to reach the Ombudsman', '2.8', '3.7 6.19'],
    ['assesses itself at no interval and reports no learning', 'C2.1 6.10 6.11', '8.1 8.2 9.3'],
    ['gives no time for evidence', '3.20', ''],
    ['does not hear staff at stage 1', '4.9', '5.8'],
    ['has nobody on the Board for complaints', 'A1', '9.4 9.5 9.6 9.7 9.8'],
    ['has the Chair at both stages', '4.6', '6.13'],
  ],
  client: [
    ['does not say that stage 2 is independent', '', '6.13'],
    ['counts stage 1 from logging', '3.11', ''],
    ['counts stage 2 from logging', '3.11', ''],
    ['has ten working days to ask for stage 2', '3.5 4.11', '2.2 5.11'],
    ['may choose not to escalate', '4.11', '5.11'],
    ['has a talk before stage 2', '3.5', '5.2'],
    ['has local resolution and requests before a complaint', '1.3 3.3', '1.4 1.5 5.2'],
    ['names the Ombudsman where appropriate', '1.7', '2.4'],
    ['names the Ombudsman only for a disputed extension', '', '6.5 6.16'],
    ['makes adjustments where asked', '2.4', '3.1 5.10'],
    ['limits channels and closes complaints for behaviour', '4.14 4.15', '5.14 5.15'],
    ['does not say that stage 2 is independent', '3.7 4.6', ''],
    ['has no report, nobody on the Board, no complaints officer', '3.1 6.11 A1', '4.1 8.1 9.5'],
    ['has no time for evidence and no rule for exceptional events', '3.20', '8.5'],
    ['has lost its lists', '1.5 3.15 5.5', '2.2 6.9 7.1'],
  ],
  emh: [
    ['leaves out what is six months old', '', '2.2 2.3'],
    ['leaves out repetition, injuries, policies and partners', '1.5', '2.2 2.5'],
    ['may leave social media unlogged', '1.4 2.2 3.3', '3.2'],
    ['counts stage 1 from logging', '3.11', ''],
    ['has twenty working days to ask for a review', '3.5 4.11', '2.2 5.11'],
    ['resolves at first contact before logging', '3.3', '5.2'],
    ['has no time for acknowledging stage 2', '3.11', '6.11'],
    ['names the Ombudsman only for a disputed extension', '', '6.5 6.16'],
    ['waits for consent', '4.3', '1.3 3.6 6.3'],
    ['takes no comments on findings', '3.16 4.9', '5.8'],
    ['says nothing on requests and surveys', '1.3', '1.4 1.5 1.6'],
    ['names a policy on behaviour and no rule', '4.14 4.15', '5.14 5.15'],
    ['has equal opportunities in place of adjustments', '2.4', '5.10'],
    ['promises no plain language', '3.13', '6.9'],
    ['has no time for evidence and no rule for exceptional events', '3.20', '8.5'],
    ['has no report with the Board’s answer, no lead and no objective', '', '8.1 8.2 9.4 9.8'],
    ['has a Board lead who is no Member Responsible for Complaints', 'A1', '9.5 9.6'],
    ['is reviewed every three years', 'C2.3', '8.3'],
  ],
  soths: [
    ['puts no Ombudsman into extensions', '', '6.5 6.16'],
    ['counts twelve months from the event only', '', '2.3'],
    ['names the right to the Ombudsman for the end', '2.8', '3.7'],
    ['counts responses from the acknowledgement', '3.11', ''],
    ['does not say that actions are tracked', '', '6.6 6.17'],
    ['keeps anonymous complaints out of the policy', '1.4', '2.1'],
    ['takes no comments on findings', '3.16 4.9', ''],
    ['does not say what its Member may see', 'A1', '9.6'],
    ['records disabilities and not adjustments', '2.4', '5.10'],
    [
      'has no time for evidence, no retention, and does not keep names out',
      '3.10 3.17 3.20',
      '5.12',
    ],
    ['names no reviewer', '4.12', ''],
  ],
}

/** Where a policy is as the Code wants it, or kinder, though it may not look so. */
const KEPT: Readonly<Record<string, readonly Row[]>> = {
  eht: [['extends stage 2 by twenty working days', '', '6.15']],
  client: [
    ['counts from logging, which is no later than acknowledging', '', '6.3 6.14'],
    ['extends stage 2 by ten working days', '', '6.15'],
  ],
  emh: [
    ['counts from logging, which is no later than acknowledging', '', '6.3'],
    ['extends stage 2 by ten days', '', '6.15'],
  ],
  soths: [
    ['leaves out what is twelve months old', '1.5', ''],
    ['counts responses from the acknowledgement', '', '6.3 6.14'],
    ['extends stage 2 by twenty working days', '', '6.15'],
  ],
}

const policies = loadPolicies()
const codes = loadCodes()

/** The rows of a landlord as one line for each provision. */
const provisionsOf = (rows: readonly Row[]) =>
  rows.flatMap(([what, ...editions]) =>
    editions.flatMap((numbers, index) =>
      numbers
        .split(' ')
        .filter((number) => number !== '')
        .map((number) => ({ what, edition: index === 0 ? '2020' : '2024', number })),
    ),
  )

const findings = new Map(
  policies.flatMap((policy) =>
    codes.map((code) => [`${policy.landlord} ${code.edition}`, checkPolicy(policy, code)]),
  ),
)

/** What was found for a provision of an edition in a landlord's policy. */
const found = (landlord: string, edition: string, number: string) =>
  (findings.get(`${landlord} ${edition}`) ?? [])
    .filter(({ provision }) => provision === number)
    .map(({ finding }) => finding)

const isShort = (finding: Finding['finding']) => finding === 'breach' || finding === 'silent'
const isKept = (finding: Finding['finding']) => finding === 'met' || finding === 'stricter'

for (const { landlord, clauses } of policies.filter(({ clauses }) => clauses.length > 0))
  describe(`the policy of ${landlord} (${clauses.length} clauses)`, () => {
    for (const { what, edition, number } of provisionsOf(SHORT[landlord] ?? []))
      test(`${what}: short of ${number} of ${edition}`, () =>
        assert.ok(found(landlord, edition, number).some(isShort)))
    for (const { what, edition, number } of provisionsOf(KEPT[landlord] ?? []))
      test(`${what}: within ${number} of ${edition}`, () =>
        assert.ok(found(landlord, edition, number).some(isKept)))
  })
