/** What every answer says about what a browser may do with it. */
export function securityHeaders(behindTls: boolean): Record<string, string> {
  return {
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY', // for browsers that do not know frame-ancestors
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    ...(behindTls && { 'strict-transport-security': 'max-age=31536000' }),
  }
}

// No inline script or style and nothing from elsewhere. Chromium applies `form-action` also to where a form's
// answer leads: what leads to another site, like signing in with the landlord's own service, has to be a link.
const POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ')

/** For files that people have sent us: they may be looked at, and may do nothing. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

// Chromium shows no PDF in a sandbox. Its viewer is a place of its own, from which nothing reaches our pages.
const PDF_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
const MEDIA_POLICY =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** For files, by their type where they are shown in the browser. What is not here may do nothing. */
const STORED_POLICY: Readonly<Record<string, string>> & { readonly saved: string } = {
  saved: FILE_POLICY,
  'application/pdf': PDF_POLICY,
  ...Object.fromEntries(
    [
      'image/jpeg',
      'video/mp4',
      'video/quicktime',
      'video/webm',
      'video/3gpp',
      'audio/mpeg',
      'audio/mp4',
      'audio/wav',
      'audio/ogg',
    ].map((type) => [type, MEDIA_POLICY]),
  ),
}

/** What a file may do, by its type and by whether it is shown in the browser or saved. */
export const filePolicy = (type: string, shown: 'in-browser' | 'saved'): string =>
  STORED_POLICY[shown === 'in-browser' ? type : 'saved'] ?? STORED_POLICY.saved

/**
 * Whether a request may change something: it comes from a page of ours, or not from a browser.
 *
 * A browser sends our cookies along with a form on anybody's page. But it also says, in headers that a
 * page can't change, where the form was: `Sec-Fetch-Site` on https and localhost, else `Origin`. Something
 * that sends neither is no browser, has nobody's cookies but its own, and has to say who it is. So no token
 * is needed in the forms. The algorithm is that of Go's http.CrossOriginProtection.
 */
export function isFromOurselves(
  method: string,
  header: (name: string) => string | undefined,
  host: string,
): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true
  const site = header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = header('origin')
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
