/** Who else looks at what a landlord that is a charity does. As on GOV.UK; looked up in November 2026. */
export const CHARITY_COMMISSION = {
  name: 'Charity Commission',
  website: 'https://www.gov.uk/complain-about-charity',
  telephone: '0300 066 9197',
}
