import type { Kind } from './matter.ts'

export const neighbours: Kind = {
  name: 'neighbours',
  rule: 'Our policy on anti-social behaviour promises an answer within one working day, an assessment of the risk, and a plan in writing with somebody to ring.',
  category: 'anti-social-behaviour',
  share: 9,
  matters: [
    {
      about: 'Diary sheets sent in, no reply',
      words:
        'I was told to keep a diary and I have kept a diary. Forty-one nights. I posted it to you on {date} and I have not heard a word. The music starts when the pubs shut. I start work at six.',
      wanted: 'Someone to read it and do something.',
      points: [
        'the diary sheets sent on {date} were not answered',
        'no action was taken about the noise at night',
      ],
      remedy:
        'Your diary has been read in full, a plan has been agreed with you. We will ring you each {weekday} until {remedyDate} at the least.',
    },
    {
      about: 'Case closed without telling the resident',
      words:
        'I rang to add an incident and found out my case had been CLOSED {weeks} weeks ago. Nobody told me. I was told it’s because I had not been in touch. I had not been in touch because I was waiting for you.',
      wanted: 'Open it again, and explain.',
      points: [
        'my report of anti-social behaviour was closed without telling me',
        'I was not given an action plan or a person to ring',
      ],
      remedy:
        'Your report is open again, with a plan in writing and one person to ring. The routine that closes quiet reports now asks first.',
    },
    {
      about: 'Cannabis smoke through the floor, told to ring the police',
      words:
        'The smoke comes up through the floorboards into my granddaughter’s cot. The police say it is housing. Housing say it’s the police. I don’t want the lad evicted, I knew his nan, I just want him to do it outside.',
      wanted: 'Someone to knock on his door and speak to him.',
      points: [
        'I was sent back and forth between you and the police about the smoke',
        'nobody has spoken to my neighbour',
      ],
      remedy:
        'We have spoken to your neighbour, who has agreed to smoke in the garden, and we will ask you on {remedyDate} how it goes.',
    },
    {
      about: 'Racist abuse reported, no risk assessment',
      words:
        'I reported the racist abuse on {date}. I was told somebody trained would ring within one working day. It took {weeks} weeks. In that time it was my car and then my window. My children don’t play out now. I would like to know what your policy is for.',
      wanted: 'To be safe. And an honest answer about what went wrong.',
      points: [
        'a report of hate incidents on {date} was not answered within a working day',
        'no assessment was made of the risk to us',
        'we were not offered any support',
      ],
      remedy:
        'The risk was assessed the same day, a camera doorbell is fitted, and a support worker has been in touch. We meet with you and the police on {remedyDate}.',
      families: true,
    },
    {
      about: 'Dogs fouling in the shared garden',
      words:
        'The shared garden is a dogs’ toilet. I have sent photographs on {times} occasions. I used to sit out there every afternoon with my library book. I’m told letters have been sent. The dogs can’t read.',
      wanted: 'Something that works.',
      points: ['nothing has been done about dogs in the shared garden beyond letters'],
      remedy:
        'A warden comes twice a day until {remedyDate}, a gate is being fitted between the garden and the path, and the owners have been visited.',
    },
    {
      about: 'Blamed for noise without being asked',
      words:
        'I had a warning letter about noise. I was in hospital that week, you can check. Nobody asked me anything before it was sent. It says it is now on my tenancy record.',
      wanted: 'Take the letter off my record and say sorry.',
      points: [
        'I was sent a warning on {date} without being asked for my side',
        'the warning is on my record though I was not at home',
      ],
      remedy:
        'The warning has been withdrawn and taken off your record, and this letter is the proof of it.',
    },
  ],
}
