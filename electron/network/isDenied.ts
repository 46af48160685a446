/**
 * How systems say that a program may not change networks: iproute2 ('Operation not permitted'), NetworkManager ('Insufficient privileges', 'Not
 * authorized'), networksetup ('You must run this tool as root', 'requires admin privileges'). netsh answers in the language of Windows: English, French, Dutch, German here;
 * in any other one its refusal counts as a failed command.
 */
const WORDS: readonly RegExp[] = [
  /operation not permitted|permission denied|access (?:is )?denied/i,
  /insufficient privileges|not authori[sz]ed/i,
  /must (?:be )?(?:run .*)?(?:as )?root\b|requires? admin/i,
  /requires? elevation|run as administrator/i,
  /élévation|en tant qu.administrateur|accès (?:est )?refusé/i,
  /verhoogde bevoegdheid|uitbreiding|als administrator|toegang geweigerd/i,
  /erhöhte rechte|als administrator|zugriff verweigert/i,
]

/** Whether a command's words say that the right for it is missing. */
export function isDenied(words: string): boolean {
  return WORDS.some(each => each.test(words))
}
