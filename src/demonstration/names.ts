import type { Random } from './random.ts'

/** A name that nobody bears on purpose, an address in example.org, and a number that Ofcom keeps for drama. */
export type Contact = { readonly name: string; readonly email: string; readonly telephone: string }

/** Someone invented. `among` keeps two of one landlord from having the same address. */
export function invented(random: Random, among: string): Contact {
  const first = random.pick(FIRST)
  const last = random.chance(0.03) ? `${random.pick(LAST)}-${random.pick(LAST)}` : random.pick(LAST)
  const local = `${plain(first)}.${plain(last)}`
  const telephone = `01632 960${String(random.int(0, 999)).padStart(3, '0')}`
  return { name: `${first} ${last}`, email: `${local}.${among}@example.org`, telephone }
}

/** An address in a street that is on no map. */
export function address(random: Random): string {
  const street = `${random.pick(STREET)} ${random.pick(STREET_KIND)}`
  if (random.chance(0.35))
    return `Flat ${random.int(1, 48)}, ${random.pick(HOUSE)} ${random.pick(['House', 'Court', 'Lodge'])}, ${street}`
  return `${random.int(1, 119)} ${street}`
}

/** A name in the letters that an e-mail address may have. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll(/[^a-z]/g, '')
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const FIRST = words(`
  Margaret John Susan David Patricia Michael Christine Peter Linda Alan Jean Kenneth Maureen Derek Sheila Brian
  Emma James Sarah Daniel Laura Matthew Rachel Andrew Chloe Thomas Megan Joshua Jessica Ryan Stacey Lee Kelly Dean
  Mohammed Aisha Yusuf Fatima Imran Nadia Ibrahim Zainab Bilal Khadija Priya Rajesh Anjali Harpreet Gurdeep Simran
  Jasmine Kwame Abena Chidi Ngozi Oluwaseun Folake Tendai Precious Marcia Winston Delroy Shanice Tyrone Blessing
  Agnieszka Paweł Katarzyna Tomasz Małgorzata Ioana Andrei Mihaela Viktória Jānis Siân Llŷr Lŵs Ffion Rhys Angharad Iolo
  Niamh Seán Órla Ciarán Zoë Chloë Renée José Inês João Beatriz Søren Amélie Mehmet Ayşe Soraya Dariush Mei Wei
  Thi Minh Haruto Amara Yohannes Selam Abdi Hodan Tatiana Oksana`)

const LAST = words(`
  Smith Taylor Brown Wilson Walker Wright Turner Cooper Bailey Marsh Holloway Pickering Tunnicliffe Heathcote Bagshaw
  Colclough Shenton Trethewey Penhallow Northcott Luscombe Widdicombe Ackroyd Gledhill Fearnley Entwistle Ramsbottom
  Khan Ahmed Hussain Begum Malik Chaudhry Rahman Uddin Patel Sharma Kaur Singh Gill Desai Nair Fernando Perera Osei
  Mensah Okafor Adeyemi Balogun Eze Moyo Ncube Campbell Clarke Grant Henry Kowalska Nowak Wójcik Zieliński Popescu
  Ionescu Horváth Bērziņš Llewelyn Prŷs Morgan Bevan Cadwgan O’Donnell MacAllister Núñez
  García Gonçalves Araújo Sørensen Lefèvre Yıldız Öztürk Hosseini Chen Wong Nguyễn Trần Tanaka Tesfaye Haile Warsame
  Farah Kovalenko Shevchenko Petrova Silva`)

const STREET = words(`
  Larkspur Tollbar Millrace Copperbeech Starling Quillet Foxhanger Saltbox Ropewalk Wheelwright Pennywell Rushlight
  Bramblegate Kestrel Thimble Cinderford Marlpit Hollowell Nettlebed Sparrowcroft Tenterfield Lapwing Brickfield
  Osier Candlewick Whinberry Harrowby Kilnyard Mossbank Teasel`)
const STREET_KIND = words('Close Road Street Rise Gardens Lane Terrace Walk Row Crescent')
const HOUSE = words(
  'Bramley Pearmain Bodkin Linnet Fennel Tansy Alder Plover Medlar Quince Dunnock Hazel',
)
