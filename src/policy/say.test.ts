import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { type Period, sayPeriod } from '#time/period.ts'
import { loadPolicies, POLICIES } from './load.ts'
import type { Policy } from './policy.ts'
import { readPolicy } from './read.ts'
import type { Block, PlainDocument } from './say/document.ts'
import { sayPolicy } from './say.ts'

const policies = loadPolicies()
const policyOf = (landlord: string) =>
  policies.find((policy) => policy.landlord === landlord) as Policy

const say = (policy: Policy): PlainDocument =>
  sayPolicy(policy, {
    name: policy.name,
    today: day('2026-03-02'),
    ombudsman: { name: 'The Ombudsman', ways: [], within: { count: 12, unit: 'months' } },
  })

/** Every sentence and item of a part, each on a line of its own. */
function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return [block.intro, ...block.items]
    case 'terms':
      return [block.intro, ...block.terms.map(({ term, text }) => `${term}. ${text}`)]
    case 'table':
      return block.rows.map((row) => row.join(': '))
    case 'timeline':
      return block.steps.map(({ title, when, notes }) => [`${title}.`, when, ...notes].join(' '))
    case 'contact':
      return [block.name, ...block.ways.map(({ by, text }) => `${by}: ${text}`)]
  }
}

const textOf = (document: PlainDocument, section?: string): string =>
  document.sections
    .filter(({ id }) => section === undefined || id === section)
    .flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(linesOf)])
    .join('\n')

/** Every time that a policy sets, wherever it does. */
function periodsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return 'count' in value && 'unit' in value
    ? [sayPeriod(value as Period)]
    : Object.values(value).flatMap(periodsIn)
}

const says = (landlord: string, section: string, ...sentences: readonly string[]) => {
  const text = textOf(say(policyOf(landlord)), section)
  for (const sentence of sentences) assert.ok(text.includes(sentence), `${sentence}\nin: ${text}`)
}
const saysNot = (landlord: string, section: string, words: RegExp) =>
  assert.doesNotMatch(textOf(say(policyOf(landlord)), section), words)

describe('the times of stage 1', () => {
  test('of Exeter: letters have arrived by then, and the aim is quicker', () =>
    says(
      'eht',
      'stage-1',
      'You have our letter or message within 5 working days of the day we get your complaint.',
      'You have our letter or message within 10 working days of the day we write to say that we have it. That is at most 15 working days (about 3 weeks) after the day we get your complaint. We aim to be quicker: within 10 working days of the day we get your complaint.',
      'It can be up to 10 working days longer. Longer than that needs a good reason.',
    ))

  test('of Stoke on Trent count from the acknowledgement', () =>
    says(
      'soths',
      'stage-1',
      'Within 5 working days of the day we get your complaint.',
      'Within 10 working days of the day we write to say that we have it.',
    ))

  test('of emh count from the day it is recorded, and a long delay needs agreement', () =>
    says(
      'emh',
      'stage-1',
      'We record your complaint, and write to say that we have it. Within 5 working days of the day we get your complaint.',
      'We answer your complaint. Within 10 working days of the day we record your complaint.',
      'up to 10 calendar days or 10 working days longer, whichever ends first',
      'If our answer will come more than 20 working days after we record your complaint, it also needs your agreement.',
    ))

  test('of Taunton are the Ombudsman’s Code’s, and promised to Residents', () =>
    says(
      'tht',
      'stage-1',
      'Within 10 working days of the day we get your complaint. We promise this time to Residents. For everyone else it is what we aim for. Our policy does not say by when. This is what the Ombudsman’s Code says.',
      'If you are not a Resident, this is different. There is no longest time.',
    ))

  test('of the charity can be put off again only in exceptional circumstances', () =>
    says(
      'client',
      'stage-1',
      'Within 10 working days of the day we record your complaint.',
      'Longer than that needs exceptional circumstances, and we ask you to agree.',
      'If you do not agree, we tell you how to reach the Housing Ombudsman.',
    ))
})

describe('the times of stage 2', () => {
  const answers: readonly [landlord: string, acknowledge: string, respond: string][] = [
    [
      'client',
      'Within 5 working days of the day we get',
      'Within 20 working days of the day we record your request.',
    ],
    [
      'eht',
      'Within 5 working days of the day we get',
      'Within 20 working days of the day we write to say that we have it.',
    ],
    [
      'emh',
      'Within 5 working days of the day we get',
      'Within 20 working days of the day we get your request.',
    ],
    [
      'soths',
      'Within 5 working days of the day we get',
      'Within 20 working days of the day we write to say that we have it.',
    ],
    [
      'tht',
      'Within 1 week of the day we get',
      'Within 20 working days of the day we get your request.',
    ],
  ]
  for (const [landlord, acknowledge, respond] of answers)
    test(`of ${landlord}`, () => says(landlord, 'stage-2', acknowledge, respond))

  test('that a landlord has chosen where its policy is silent are said to be chosen', () =>
    says(
      'client',
      'stage-2',
      'Our policy does not say by when we record it. This is what we have chosen.',
    ))

  test('a week that ends on a holiday ends earlier', () =>
    says(
      'tht',
      'stage-2',
      'If the last day is not a working day, we write by the working day before.',
    ))
})

describe('asking for stage 2', () => {
  const section = 'asking-us-to-look-again'
  test('has the policy’s time, and nobody is refused for being late', () => {
    for (const [landlord, within] of [
      ['client', '10 working days'],
      ['emh', '20 working days'],
    ] as const)
      says(
        landlord,
        section,
        `Please ask within ${within} of our answer.`,
        'We do not refuse your request only because it is late.',
      )
  })

  test('has no time limit where the policy sets none', () => {
    for (const landlord of ['eht', 'soths', 'tht']) {
      says(landlord, section, 'Our policy sets no time limit for asking.')
      saysNot(landlord, section, /within/)
    }
  })

  test('needs no reason: by the policy, or by the Ombudsman’s Code', () => {
    says('soths', section, 'You do not need to give us a reason.')
    says('client', section, 'The Ombudsman’s Code says you do not need to give us a reason.')
  })
})

describe('who looks into it', () => {
  test('is said by title, also for those who may not do it themselves', () => {
    says(
      'tht',
      'stage-1',
      'if your complaint is about the Chief Officer: the Chair of the Trustees',
      'if you are a Resident (or act for one) and you complain by telephone or in person: the Support Officer or Chief Officer',
    )
    says(
      'eht',
      'stage-1',
      'if your complaint is about discrimination or harassment: the Director of Exeter Homes Trust Ltd',
    )
    says(
      'emh',
      'stage-2',
      'Our policy does not say who it is. We have chosen the Stage 2 reviewer.',
    )
  })

  test('can be told what you think of their findings, where the policy says so', () => {
    says(
      'tht',
      'stage-1',
      'we tell you what we have found against you',
      'Whoever you complain about can do the same.',
    )
    saysNot('soths', 'stage-1', /what we have found against/)
  })
})

describe('our letters', () => {
  test('say what the policy has in them, and for whom', () => {
    says(
      'eht',
      'stage-1',
      'what the law lets you do about discrimination, if your complaint is about discrimination or harassment',
    )
    saysNot('eht', 'stage-2', /what the law lets you do/)
    says('tht', 'stage-1', 'how to reach the Charity Commission, if you are not a Resident')
    says('tht', 'stage-1', 'The Ombudsman’s Code adds, if you are a Resident (or act for one):')
    says('client', 'stage-1', 'In our answer, the Ombudsman’s Code says you find:')
  })

  test('and of the letters that not everybody gets', () => {
    says('emh', 'stage-1', 'If we need longer, in our letter about that you find:')
    says(
      'eht',
      'stage-1',
      'If we do not take your complaint on, in our letter about that you find:',
    )
    says('emh', 'stage-2', 'If we do not look again, in our letter about that you find:')
  })
})

describe('what may not be taken on', () => {
  const section = 'what-we-may-not-take-on'
  test('has each reason with what takes it away', () => {
    says(
      'emh',
      section,
      'It happened over six months ago. The 6 months count from the day it happened.',
      'We do take it on if somebody may be at risk of harm or it is about health or safety.',
    )
    says(
      'eht',
      section,
      'It is a dispute between neighbours. We do take it on if your complaint is about how we dealt with it.',
    )
    says(
      'tht',
      section,
      'It happened six months ago or more. This is only for people who are not Residents.',
    )
    says('emh', section, 'You still get an answer on the issue')
    saysNot('emh', section, /EMH-/)
  })

  test('is nothing where the policy has no reason', () => {
    const without = { ...policyOf('client'), exclusionGrounds: [] }
    const text = textOf(say(without), section)
    assert.ok(text.includes('Our policy gives no reason for not taking on a complaint.'), text)
    says('client', section, 'This is only for people who are not clients.')
  })

  test('is always said in writing, and can be taken to the Ombudsman', () => {
    for (const { landlord } of policies)
      says(landlord, section, 'we say why in writing. You can take that to the Housing Ombudsman')
  })
})

describe('who can help outside', () => {
  test('the Ombudsman, for those whom it covers', () => {
    says(
      'eht',
      'housing-ombudsman',
      'Please ask within 12 months of that answer.',
      'You can ask the Ombudsman for advice at any time.',
    )
    const text = textOf(say(policyOf('eht')), 'housing-ombudsman')
    assert.match(text, /cannot look into complaints from:\nApplicant\nNeighbour/)
  })

  test('the Charity Commission, only where the policy says so', () => {
    says('tht', 'charity-commission', 'in our answer at Stage One, if you are not a Resident')
    for (const landlord of ['client', 'eht', 'emh', 'soths'])
      assert.doesNotMatch(textOf(say(policyOf(landlord))), /Charity Commission/)
  })

  test('nobody speaks of the Ombudsman where it covers nobody', () => {
    const policy = policyOf('soths')
    const complainantTypes = policy.complainantTypes.map((type) => ({
      ...type,
      codeApplies: false,
    }))
    const text = textOf(say({ ...policy, complainantTypes }), 'what-we-may-not-take-on')
    assert.doesNotMatch(text, /Ombudsman/)
  })
})

test('records are kept as long as the policy says, and nothing is said where it does not', () => {
  says('tht', 'records', 'for 36 months after it is closed')
  assert.equal(textOf(say(policyOf('emh')), 'records'), '')
})

test('a review that is overdue is said to be', () => {
  says('soths', 'about-the-policy', 'To be reviewed by: 30 June 2025. This is overdue.')
  says('client', 'about-the-policy', 'To be reviewed by: 31 March 2026\n')
})

test('what a clause of the policy says is the landlord’s own word, and what none says is the Code’s', () => {
  const policy = { ...policyOf('soths'), clauses: [] }
  const word = 'you do not need to use the word “complaint”'
  assert.match(
    textOf(say(policy), 'how-to-complain'),
    new RegExp(`The Ombudsman’s Code says:\n${word}`),
  )
  const clause = {
    id: 'X-1',
    says: 'The word is not needed.',
    met: 'guided',
    by: [],
    answers: [{ edition: '2024', number: '1.3' }],
    fallsShort: [],
  } as const
  const own = textOf(say({ ...policy, clauses: [clause] }), 'how-to-complain')
  assert.match(own, /^You do not need to use the word “complaint”\.$/m)
  const fallsShort = [{ of: clause.answers[0], says: 'It is.', needs: 'It is not.' }]
  const short = textOf(say({ ...policy, clauses: [{ ...clause, fallsShort }] }), 'how-to-complain')
  assert.match(short, new RegExp(`The Ombudsman’s Code says:\n${word}`))
})

describe('a number that changes in the file of a policy', () => {
  const text = readFileSync(new URL('soths.yaml', POLICIES), 'utf8')
  const changed = (from: string | RegExp, to: string) => {
    const read = readPolicy(text.replace(from, to), 'changed.yaml')
    assert.ok('policy' in read, JSON.stringify(read))
    return textOf(say(read.policy))
  }

  test('changes the words, with no code touched', () => {
    const words = changed(/(respond:\s+within: )10 working days/, '$115 working days')
    assert.match(
      words,
      /Within 15 working days of the day we write to say that we have it\. That is at most 20 working days \(about 4 weeks\)/,
    )
    assert.doesNotMatch(words, /Within 10 working days/)
  })

  test('changes the reasons for not taking on', () =>
    assert.match(
      changed('older-than: 12 months', 'older-than: 18 months'),
      /The 18 months count from/,
    ))
})

describe('the words', () => {
  for (const policy of policies) {
    const document = say(policy)
    const text = [...document.lead, textOf(document)].join('\n')

    test(`of ${policy.landlord} can be read easily`, () => {
      const sentences = text
        .split(/[.:]\s|\n/)
        .map((sentence) => sentence.trim().split(/\s+/).length)
      const average = sentences.reduce((sum, words) => sum + words, 0) / sentences.length
      assert.ok(average < 12, `${average} words in a sentence`)
      assert.ok(Math.max(...sentences) <= 33, `${Math.max(...sentences)} words in one sentence`)
    })

    test(`of ${policy.landlord} have no telephone number, address, clause or empty place`, () =>
      assert.doesNotMatch(
        text,
        /\d{4,} ?\d{3}|@|https?:|undefined|\[object|[A-Z]{3,}-\d|\n\n| {2}/,
      ))

    test(`of ${policy.landlord} have no time that is not in the policy`, () => {
      const theirs = [...periodsIn(policy), '12 months']
      const said = text.replaceAll(/That is at most .*? after/g, '')
      const times = said.match(/\d+ (?:(?:working|calendar) day|week|month)s?/g) ?? []
      assert.ok(times.length > 5)
      for (const time of times) assert.ok(theirs.includes(time), time)
    })

    test(`of ${policy.landlord} have sections that can be linked to`, () => {
      const ids = document.sections.map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
      for (const id of ids) assert.match(id, /^[a-z0-9-]+$/)
    })
  }
})
