import type { Kind } from './matter.ts'

export const charges: Kind = {
  name: 'charges',
  rule: 'The Landlord and Tenant Act 1985 lets us charge what is reasonable and gives residents the right to see what it is made of, and our income policy asks us to check an account before we write about it.',
  category: 'charges',
  share: 6,
  matters: [
    {
      about: 'Service charge up by a third without explanation',
      words:
        'My service charge has gone up by a third. I asked for the invoices on {date} and have been sent the same one-page summary twice. I have a right to see them. I used to do accounts for a living and I can tell you the summary does not add up.',
      wanted: 'The invoices, and a correct bill.',
      points: [
        'the invoices that I asked for on {date} were not sent',
        'the increase has not been explained',
      ],
      remedy:
        'The invoices are with this letter. What was charged wrongly will be back on your account by {remedyDate}.',
    },
    {
      about: 'Arrears letter sent in error',
      words:
        'I got a letter saying you will take me to court for £{amount}. I am not in arrears. It is your direct debit that went wrong, your own lady on the phone told me so. I was sick in the sink when I read it.',
      wanted: 'A letter that says I owe nothing.',
      points: [
        'I was sent a letter about court for rent that I do not owe',
        'the mistake was known and not put right',
      ],
      remedy:
        'The letter is withdrawn: you owe nothing. No letter about court goes out now before somebody has read the account.',
    },
    {
      about: 'Charged for a repair that was not the tenant’s fault',
      words:
        'I have been recharged £{amount} for a lock change. The lock failed. The locksmith said so and wrote “worn” on his sheet. I have asked for the sheet.',
      wanted: 'Cancel the charge.',
      points: ['I was charged for a lock that failed with age'],
      remedy: 'The charge has been cancelled, and the locksmith’s sheet is with this letter.',
    },
    {
      about: 'Heating charge for a communal system that does not reach the flat',
      words:
        'For {months} months I have been paying for communal heating in a flat that has its own boiler. I only noticed because my neighbour doesn’t. I feel foolish but I also feel someone at your end should have noticed.',
      wanted: 'It paid back, with interest.',
      points: ['I was charged for {months} months for heating that my home does not get'],
      remedy:
        'All that you paid will be paid back by {remedyDate}, with interest, and we have checked the other flats in the block.',
    },
    {
      about: 'Refund after a death not paid to the family',
      words:
        'My father died on {date}. He had paid his rent to the end of the month. We handed in the keys within the week, cleaned through. We have asked {times} times for what was overpaid. It isn’t the money. It’s having to say each time that he is dead.',
      wanted: 'What is owed to his estate, and no more letters in his name.',
      points: [
        'rent paid after {date} was not refunded',
        'letters are still sent in my father’s name',
      ],
      remedy:
        'A cheque to the estate will be sent by {remedyDate}. All letters in your father’s name have been stopped, and one person deals with the family.',
    },
    {
      about: 'Staircasing valuation expired through delay',
      words:
        'I am buying the next share of my home. Your delays meant the valuation ran out on {date} and I have had to pay for another, and the price is £{more} higher. My solicitor has written {times} times and been ignored.',
      wanted: 'The first price, and the second fee paid back.',
      points: [
        'my solicitor’s letters were not answered',
        'the valuation ran out because of the delay',
      ],
      remedy:
        'The first price stands, and the fee for the second valuation is paid back. Your solicitor will have the papers by {remedyDate}.',
      families: true,
    },
  ],
}
