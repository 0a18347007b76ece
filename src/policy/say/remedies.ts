import type { Policy } from '../policy.ts'
import { bySource } from './by-source.ts'
import { codeSays } from './code-says.ts'
import { lowerFirst, paragraph, type Section, tidy } from './document.ts'

/** What is done when something went wrong. */
export function remedies(policy: Policy): Section {
  const isListed = policy.remedies.some(({ source }) => source === 'policy')
  return {
    id: 'putting-things-right',
    heading: 'Putting things right',
    blocks: [
      ...bySource(
        policy.remedies,
        {
          policy: 'If something went wrong, these are ways to put it right:',
          code: isListed
            ? 'The Ombudsman’s Code adds:'
            : 'Our policy does not list how we put things right. The Ombudsman’s Code does:',
          setting: 'Our policy does not name these. We have chosen to add:',
        },
        ({ name }) => lowerFirst(tidy(name)),
      ),
      ...(policy.learning === undefined
        ? []
        : paragraph(
            'When we close a complaint we write down what it taught us, and what changes because of it.',
          )),
      ...(policy.legalAdvice === undefined
        ? []
        : paragraph(
            'You may have a claim in law. We still offer to put things right where we can, and take legal advice on how we say it.',
          )),
      ...codeSays(policy, [
        {
          in: ['2024 7.2', '2022 6.2', '2020 5.6'],
          says: 'what we do must match how much it has affected you',
        },
        {
          in: ['2024 7.3', '2022 6.5', '2020 5.8'],
          says: 'we must say what will happen and by when, and then see it through',
        },
      ]),
    ],
  }
}
