import { type Code, codeInForce, type Provision } from '#ombudsman/code.ts'
import { checkPolicy, type Finding } from '#ombudsman/in-policy.ts'
import { type InPractice, PRACTICE_CHECKS } from '#ombudsman/in-practice.ts'
import { inPractice, openTo, type Statement, statementsOn } from '#record/compliance.ts'
import type { House } from '#record/door.ts'
import { addMonths, londonDay } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { one } from '../../form.ts'
import { details, scrolling, table, tag } from '../../govuk.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import { type Reply, show } from '../../reply.ts'
import { deskPage, type StaffVisit } from '../who.ts'

type Answers = {
  readonly code: Code
  readonly findings: readonly Finding[]
  readonly practice: ReadonlyMap<string, InPractice>
  readonly statements: ReadonlyMap<string, Statement>
  /** The complaints that whoever looks may open, and gets links to. */
  readonly opens: ReadonlySet<string>
}

/** Provision by provision: what the policy says, what the complaints show, what somebody states. */
export async function compliancePage(house: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, policy, viewer } = visit.who
  const today = londonDay(visit.now)
  return house.database.asLandlord(landlord.id, async (tx) => {
    const book = await house.library.rulebookOf(tx, landlord.id)
    const asked = one(visit.query, 'code')
    const code =
      book.codes.find(({ edition }) => edition === asked) ?? codeInForce(book.codes, today)
    if (code === undefined) throw new Error('No edition of the Code is in force')
    const practice = await inPractice(tx, landlord.id, book, code.edition, today)
    const answers: Answers = {
      practice,
      code,
      findings: checkPolicy(policy, code),
      statements: await statementsOn(tx, landlord.id, code.edition),
      opens: await openTo(tx, landlord.id, viewer, practice),
    }
    const body = html`<h1 class="govuk-heading-l">Do we comply?</h1>
      <p class="govuk-body-l">The Ombudsman’s Code of ${code.edition}, provision by provision: what our policy of edition
        ${policy.edition} says, and what our complaints show.</p>
      <p class="govuk-body">Practice is counted over complaints received since ${sayDay(addMonths(today, -12))} that this Code judges.
        Other editions: ${editions(book.codes, code)}.</p>
      ${sections(answers)}`
    return show(deskPage(visit, { title: 'Do we comply?', body, wide: true }))
  })
}

function editions(codes: readonly Code[], shown: Code): Html[] {
  return codes
    .filter(({ edition }) => edition !== shown.edition)
    .map(
      ({ edition }, n) =>
        html`${n > 0 && ', '}<a class="govuk-link" href="/desk/compliance?code=${edition}">${edition}</a>`,
    )
}

function sections(answers: Answers): Html[] {
  const names = [...new Set(answers.code.provisions.map(({ section }) => section))]
  return names.map((name) => {
    const rows = answers.code.provisions
      .filter(({ section }) => section === name)
      .map((provision) => row(provision, answers))
    const head = [
      { text: 'Provision' },
      { text: 'In policy' },
      { text: 'In practice' },
      { text: 'Statement' },
    ]
    return html`<h2 class="govuk-heading-m">${name}</h2>${scrolling(name, table({ caption: name, captionClasses: 'govuk-visually-hidden', head, rows }))}`
  })
}

function row(provision: Provision, answers: Answers) {
  return [
    { html: html`<strong>${provision.number}</strong> ${provision.says}` },
    {
      html: policyCell(
        answers.findings.filter((finding) => finding.provision === provision.number),
      ),
    },
    { html: html`${practiceCell(provision, answers)}` },
    { html: html`${statementCell(provision, answers)}` },
  ]
}

const FINDING: Record<Finding['finding'], { text: string; classes: string }> = {
  met: { text: 'Met', classes: 'govuk-tag--green' },
  stricter: { text: 'Kinder than the Code', classes: 'govuk-tag--green' },
  silent: { text: 'Not said', classes: 'govuk-tag--yellow' },
  breach: { text: 'Falls short', classes: 'govuk-tag--red' },
  'not-policy': { text: 'Not for a policy', classes: 'govuk-tag--grey' },
}

function policyCell(findings: readonly Finding[]): Html {
  return html`${findings.map(policyFinding)}`
}

function policyFinding({ finding, clause, says, needs }: Finding): Html {
  return html`<p class="govuk-body-s govuk-!-margin-bottom-2">${tag(FINDING[finding])} ${clause}
    ${says && html`<br>It says: ${ended(says)}`} ${needs && html`<br>Needed: ${ended(needs)}`}</p>`
}

const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`)

function practiceCell({ number, judged }: Provision, { code, practice, opens }: Answers): Content {
  if (!judged.includes('practice')) return 'No complaint shows it'
  if (PRACTICE_CHECKS[code.edition][number] === undefined) return 'Not in the record yet'
  const { kept, broken } = practice.get(number) ?? { kept: 0, broken: [] }
  if (kept + broken.length === 0) return 'No complaint was a test of it'
  const says = `${kept} of ${kept + broken.length} complaints kept it`
  if (broken.length === 0)
    return html`${tag({ text: 'Kept', classes: 'govuk-tag--green' })} ${says}`
  const link = (reference: string) =>
    opens.has(reference)
      ? html`<a class="govuk-link" href="${path`/desk/complaints/${reference}`}">${reference}</a>`
      : reference
  const list = html`<ul class="govuk-list">${broken.map((reference) => html`<li>${link(reference)}</li>`)}</ul>`
  return html`${tag({ text: 'Not always', classes: 'govuk-tag--yellow' })} ${says}
    ${details({ summaryText: `The ${broken.length} that did not`, html: list })}`
}

function statementCell({ number, judged }: Provision, { code, statements }: Answers): Content {
  const statement = statements.get(number)
  const href = path`/desk/compliance/${code.edition}/${number}`
  const label = html`<span class="govuk-visually-hidden"> on ${number}</span>`
  if (statement === undefined)
    return judged.includes('statement')
      ? html`<a class="govuk-link" href="${href}">Make a statement${label}</a>`
      : undefined
  return html`${statement.complies ? 'We comply' : 'We do not comply'}, stated on ${sayDay(statement.on)}.
    <a class="govuk-link" href="${href}">Read or change it${label}</a>`
}
