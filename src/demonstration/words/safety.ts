import type { Kind } from './matter.ts'

export const safety: Kind = {
  name: 'safety',
  rule: 'Our safety procedures give 24 hours to make safe what puts people in danger, and the law leaves us no choice in it.',
  category: 'health-and-safety',
  share: 5,
  matters: [
    {
      about: 'Fire door wedged open since the closer broke',
      words:
        'The fire door on the {floor} floor is held open with a brick since its closer broke on {date}. After everything that has happened in this country I can’t believe I have to write this.',
      wanted: 'The door repaired this week, and someone to check the others.',
      points: [
        'the fire door reported on {date} has not been repaired',
        'nobody checked the other doors',
      ],
      remedy:
        'The door was repaired the day after your complaint, and every fire door in the building will be checked by {remedyDate}. You will have the result.',
    },
    {
      about: 'Gas safety check overdue, appointments cancelled',
      words:
        'My gas certificate ran out on {date}. You have cancelled on me {times} times and then sent ME a letter threatening court for not letting you in!',
      wanted: 'The check done and the letter withdrawn.',
      points: [
        'the gas safety check ran out on {date}',
        'I was threatened with court though the appointments were cancelled by you',
      ],
      remedy:
        'The check was done this week and the certificate is with this letter, as is our withdrawal of the letter about court.',
    },
    {
      about: 'Smoke alarm chirping for {weeks} weeks',
      words:
        'The alarm in the hall has been chirping since {date} and it’s wired in so I can’t change the battery. I reported it and was told it is a chirp, not an alarm, so it’s not urgent. Would it work in a fire?',
      wanted: 'A working alarm.',
      points: ['the smoke alarm reported on {date} has not been replaced'],
      remedy:
        'The alarm was replaced the same day, and all alarms of that age will be replaced by {remedyDate}.',
    },
    {
      about: 'Balcony closed, no date for repair',
      words:
        'The balconies were closed on {date} “as a precaution”. There is netting over my windows and no daylight. It’s a building safety matter, we’re told, so nobody will talk about it.',
      wanted: 'Plain information, and a date.',
      points: [
        'residents have been told nothing since the balconies were closed on {date}',
        'the netting keeps out the daylight',
      ],
      remedy:
        'The engineer’s report is with this letter, and the repair will be finished by {remedyDate}. We will write to everyone every fortnight until it is, and the netting comes down this week.',
      families: true,
    },
    {
      about: 'Pull cord alarm did not answer',
      words:
        'I pulled the cord on {date} when I fell in the bathroom and nobody answered. I lay there till the morning, when my neighbour heard me. They tell me the unit was offline since the phone lines were changed. I could have died there.',
      wanted: 'Every unit in the scheme tested today, and an explanation to my family.',
      points: [
        'the alarm was not answered when I fell on {date}',
        'nobody noticed that the unit was offline',
      ],
      remedy:
        'Every unit in the scheme was tested this week. A named person looks at the list each morning. We have met your family to apologise.',
    },
  ],
}
