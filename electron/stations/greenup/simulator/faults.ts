import { z } from 'zod'

/** What can go wrong with a simulated station (web-stations.md lists what each does). */
export const greenupFaultSchema = z.enum([
  'wrong-password', // the password is not the default one
  'locked', // the login is locked from the start
  'session-forgotten', // the station forgets every session after one page
  'xml-ignored', // every stored file is answered 'not taken into account'
  'upload-cut', // the connection breaks in the middle of an upload
  'broken-xml', // the recovered file is not well-formed
  'html-instead-of-xml', // a page comes instead of OCPPConf.xml
  'endless-body', // OCPPConf.xml never ends
  'error-inside', // answers are 200 and say an error
  'uid-blank', // the station keeps the UID with a blank behind it
  'activation-ignored', // 'Connect to the OCPP server' does nothing
  'stuck-connecting', // the server never answers: the status stays on 'Connecting'
  'clock-wrong', // the clock stands in 2000: a wss:// server's certificate is not valid yet
  'new-certificate', // shows another certificate at its new address
  'address-lost', // after a change of its network settings nobody knows where it answers
  'redirect-elsewhere', // the entrance leads to another host
  'odd-cookie', // cookies with characters that no cookie may have
  'silent', // requests are taken and never answered
  'not-greenup', // the pages are those of another device
])
export type GreenupFault = z.infer<typeof greenupFaultSchema>
