import { z } from 'zod'

/** What can go wrong with a simulated EVlink. */
export const evlinkFaultSchema = z.enum([
  'locked', // refuses every login, also with the right password
  'cut-upload', // breaks the connection in the middle of whatever is posted
  'clock-wrong', // its clock is a year behind
  'never-back', // does not come back after a reboot
  'other-language', // every page in French, whatever was chosen
  'error-in-200', // answers what is saved or exported with a page of error and status 200
  'endless-body', // a page that never ends
  'foreign-redirect', // sends the visitor to another host
  'new-certificate', // shows another certificate after a reboot
  'odd-cookie', // cookies with characters that a cookie should not have
  'not-kept', // says that it saved and keeps the old value
  'loses-session', // knows nobody any more after the second page
  'silent', // requests are taken and never answered
  'other-board', // after a reboot another station answers in its place
  'not-evlink', // another device answers at the address
])
export type EvlinkFault = z.infer<typeof evlinkFaultSchema>
