import type { Kind } from './matter.ts'

export const handling: Kind = {
  name: 'handling',
  rule: 'The Ombudsman’s Code asks us to take any expression of dissatisfaction as a complaint (1.2) and to follow what we promise until it is done (6.6).',
  category: 'complaint-handling',
  share: 3,
  matters: [
    {
      about: 'Told it was not a complaint',
      words:
        'I rang on {date} to complain and was told it would be treated as a “service request”, whatever that is. I asked for a complaint. It has been {weeks} weeks and nobody has done the service or the request.',
      wanted: 'For this to be a complaint.',
      points: [
        'my complaint of {date} was not accepted as one',
        'what it was about has still not been done',
      ],
      remedy:
        'What you told us then is counted as a complaint from that day, and the work it was about will be done by {remedyDate}.',
    },
    {
      about: 'Promises in an earlier answer not kept',
      words:
        'You upheld my complaint on {date}. Very good letter. Not one of the {times} things in it has been done. I have put a tick box beside each of them for you.',
      wanted: 'All of them done, with dates.',
      points: ['the actions promised in the letter of {date} have not been done'],
      remedy:
        'Each thing in that letter now has a person and a day, the last of them {remedyDate}, and we will write to you on that day.',
    },
    {
      about: 'Compensation agreed and not paid',
      words:
        'I was offered £{amount} on {date}, I signed the form and sent it back. Nothing has come. When I rang I was asked to send the form.',
      wanted: 'The money.',
      points: ['the £{amount} agreed on {date} has not been paid'],
      remedy: 'The money was paid today.',
    },
  ],
}

export const information: Kind = {
  name: 'information',
  rule: 'Data protection law gives us one month to answer a request, and asks us to keep what we hold about people to those who need it.',
  category: 'information',
  share: 2,
  matters: [
    {
      about: 'Letter with another resident’s details',
      words:
        'I opened a letter with my address on it and inside was somebody else’s: her name, her arrears, her doctor. I don’t want to know these things. And who has mine?',
      wanted: 'To know that mine has not gone to anyone, and that she has been told.',
      points: [
        'I was sent a letter about another resident on {date}',
        'I don’t know whether my own letter went astray',
      ],
      remedy:
        'We have written to both of you to confirm that nothing else went astray, and two people now check the envelopes.',
    },
    {
      about: 'Copy of own records not sent',
      words:
        'I asked for my housing file on {date}. You have a month by law. It’s been {weeks} weeks. I grew up in that house and I want to know what was written about us.',
      wanted: 'My file.',
      points: ['the copy of my records asked for on {date} has not been sent'],
      remedy:
        'Your whole file will be with you by {remedyDate}, and somebody will go through it with you if you wish.',
    },
  ],
}
