import type { ReachTest } from '../../shared/contract/network.ts'
import { AppError } from '../../shared/errors.ts'
import type { PinnedCertificates } from '../stations/web/PinnedCertificates.ts'
import type { WebAnswer } from '../stations/web/WebAnswer.ts'
import { WebConversation } from '../stations/web/WebConversation.ts'

export interface FirstPage {
  readonly answer: WebAnswer
  /** A certificate nobody has confirmed for this address; null where it is a known one, or the page came over http. */
  readonly certificate: ReachTest['certificate']
}

interface Place {
  readonly address: string
  readonly port: number
  readonly certificates: Pick<PinnedCertificates, 'of' | 'pin'>
}

const HTTPS_PORT = 443

async function readBy(scheme: 'http' | 'https', place: Place, signal: AbortSignal): Promise<WebAnswer> {
  const web = new WebConversation({
    address: `${scheme}://${place.address}:${place.port}`,
    allowPublic: false,
    acceptCertificate: null,
    certificates: place.certificates,
  })
  try {
    return await web.get('/', { signal })
  } finally {
    web.close()
  }
}

/** The page over a certificate that nobody has confirmed. It is asked for as a stranger would, without a password or a cookie, and nothing is kept of it. */
async function readCertified(scheme: 'http' | 'https', place: Place, signal: AbortSignal): Promise<FirstPage> {
  try {
    return { answer: await readBy(scheme, place, signal), certificate: null }
  } catch (thrown) {
    const info = thrown instanceof AppError ? thrown.info : null
    if (info?.code !== 'certificate-unknown' && info?.code !== 'certificate-changed') throw thrown
    const { fingerprint } = info.data
    const certificates = { of: () => fingerprint, pin: async () => undefined }
    const answer = await readBy(scheme, { ...place, certificates }, signal)
    return { answer, certificate: { state: info.code === 'certificate-unknown' ? 'unknown' : 'changed', fingerprint } }
  }
}

/**
 * A station's first page, over http, and over https where the station sends one there or does not speak http on this port. Throws AppError web-*,
 * answer-*, redirect-elsewhere, address-not-private, or the signal's reason.
 */
export async function readFirstPage(place: Place, signal: AbortSignal): Promise<FirstPage> {
  if (place.port === HTTPS_PORT) return readCertified('https', place, signal)
  try {
    return await readCertified('http', place, signal)
  } catch (thrown) {
    signal.throwIfAborted()
    const speaksOther =
      thrown instanceof AppError && ['web-cut-off', 'web-unreachable', 'answer-unexpected'].includes(thrown.info.code)
    if (!speaksOther) throw thrown
    return await readCertified('https', place, signal).catch(() => {
      signal.throwIfAborted()
      throw thrown
    })
  }
}
