import type { Policy } from '#policy/policy.ts'
import { CODE } from '#policy/say/guide.ts'
import { waysToComplain } from '#policy/say/reaching.ts'
import type { ContactDetails } from '#record/contact-details.ts'
import { sayPeriod } from '#time/period.ts'
import { button } from '../govuk.ts'
import { type Content, type Html, html, path } from '../html.ts'
import { type Reply, show, type Visit } from '../reply.ts'
import { ombudsmanContact } from './ombudsman.ts'
import { type Place, placePage } from './place.ts'
import { bindsOnlyForResidents, promisesOf } from './promises.ts'

const TITLE = 'Tell us when something has gone wrong'

/** What a complaint is, how to make one here, and what this landlord promises to do with it. */
export async function landlordPage(_visit: Visit, place: Place): Promise<Reply> {
  const { landlord, rules, reach, hours } = place
  return show(
    placePage(place, {
      title: TITLE,
      body: html`<h1 class="govuk-heading-xl">${TITLE}</h1>
      <p class="govuk-body-l">If you are unhappy with something that ${landlord.name} did or did not do, or with how
        we did it, tell us. We want to put it right.</p>
      <p class="govuk-body">You do not need to use the word “complaint”. You do not need an account.</p>
      ${button({ text: 'Make a complaint', href: path`/${landlord.slug}/complain`, isStartButton: true })}
      ${whatHappens(rules.policy)}
      <p class="govuk-body"><a class="govuk-link" href="${path`/${landlord.slug}/how-we-handle-complaints`}">How we handle complaints</a>: all that we promise you.<br>
        <a class="govuk-link" href="${path`/${landlord.slug}/guide-to-complaints`}">Guide to complaints</a>: the same on a few pages, to print or keep.</p>
      ${ways(rules.policy, reach, hours)}
      ${help(rules.policy)}
      ${ombudsman(place)}`,
    }),
  )
}

function whatHappens(policy: Policy): Html {
  const [first, second] = [promisesOf(policy, 1), promisesOf(policy, 2)]
  return html`<h2 class="govuk-heading-l">What happens next</h2>
  ${step('1. We tell you that we have your complaint', [
    first.acknowledge,
    'We say what we understand it to be, so that you can tell us if we have it wrong.',
  ])}
  ${step('2. We look into it and answer you', [
    ...first.respond,
    'If we need longer, we write to you before then. We say why, and when you will have our answer.',
    `We call this ${policy.stages[1].name}.`,
  ])}
  ${step('3. If you are not happy with our answer, you can ask us to look again', [
    ...asking(policy),
    'Somebody who did not give you the first answer looks at it.',
    second.acknowledge,
    ...second.respond,
    `We call this ${policy.stages[2].name}.`,
  ])}
  <p class="govuk-body">Working days are Monday to Friday, but not bank holidays${policy.closureDays.length > 0 && ' or days when we are closed'}.</p>
  ${
    bindsOnlyForResidents(policy) &&
    html`<p class="govuk-body">If you are a ${policy.residentsAre}, we promise you these times. For everybody else they are what we aim for.</p>`
  }`
}

const step = (title: string, sentences: readonly string[]) =>
  html`<h3 class="govuk-heading-m">${title}</h3>
  <ul class="govuk-list govuk-list--bullet govuk-list--spaced">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`

function asking({ escalation: { reason, window } }: Policy): readonly string[] {
  return [
    ...(reason === 'not-needed' ? ['You do not need to give a reason.'] : []),
    ...(window === undefined
      ? []
      : [
          `Ask us within ${sayPeriod(window.within)} of our answer if you can. If that time has passed, ask us all the same.`,
        ]),
  ]
}

function ways(policy: Policy, reach: ContactDetails, hours: string | undefined): Html {
  const privately = ' – we then ask you for a private message, so that nobody else reads about it'
  const askPrivately = new Set(
    policy.channels.filter((channel) => channel.askPrivately).map(({ name }) => name),
  )
  return html`<h2 class="govuk-heading-l" id="ways">Other ways to tell us</h2>
  <p class="govuk-body">You can also tell us in one of these ways. Use the one that suits you.</p>
  <ul class="govuk-list govuk-list--bullet">${waysToComplain(policy, reach).map(
    ({ by, text }) =>
      html`<li class="pr-address">${by}${text && `: ${text}`}${askPrivately.has(by) && privately}</li>`,
  )}</ul>${hours && html`<p class="govuk-body">Our offices are open: ${hours}.</p>`}`
}

function help({ consent }: Policy): Html {
  return html`<h2 class="govuk-heading-l">Help to complain</h2>
  <p class="govuk-body">Somebody else can complain for you: a relative, a friend, a carer, a councillor or
    anybody you trust.${consent && ' We may ask you to agree to it. We start straight away all the same.'}</p>
  <p class="govuk-body">Tell us if you need anything done differently: for example large print, another language, or calls at
    a certain time. The form asks you about it.</p>`
}

/** Only for those whom the Ombudsman covers. */
function ombudsman({ rules, outside }: Place): Content {
  const { complainantTypes } = rules.policy
  const covered = complainantTypes.filter((type) => type.codeApplies)
  if (covered.length === 0) return undefined
  return html`<h2 class="govuk-heading-l">The Housing Ombudsman</h2>
  <p class="govuk-body">${CODE} The Ombudsman is free and independent of us. You can ask for advice at any time. You do
    not have to wait for our answer first.</p>
  <p class="govuk-body">The Ombudsman can help you if you are:</p>
  <ul class="govuk-list govuk-list--bullet">${covered.map(({ name }) => html`<li>${name}</li>`)}</ul>
  ${ombudsmanContact(outside)}`
}
