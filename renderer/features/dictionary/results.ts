import type { Parameter } from '../../../shared/dictionary/dictionarySchema.ts'
import type { VendorErrorCode } from '../../../shared/dictionary/knowledgeSchema.ts'
import type { Match, Searched } from '../../../shared/dictionary/searchKnowledge.ts'
import { type DictionaryPlace, errorCodeId, keyId, messageId } from '../../stores/dictionaryPlace.ts'
import type { MatrixRow, MessageMatrix } from './messageMatrix.ts'

export interface KeyHit {
  readonly id: string
  readonly searched: Searched
  readonly parameter: Parameter
}

export interface ErrorCodeHit {
  readonly id: string
  readonly searched: Searched
  readonly errorCode: VendorErrorCode
}

/** What a place of the page shows, the closest first; without a search everything, vendor by vendor. */
export interface Results {
  readonly keys: readonly KeyHit[]
  readonly messages: readonly MatrixRow[]
  readonly errorCodes: readonly ErrorCodeHit[]
}

const keyHit = (searched: Searched, parameter: Parameter): KeyHit => ({
  id: keyId(searched.vendor, parameter.key),
  searched,
  parameter,
})

const errorCodeHit = (searched: Searched, errorCode: VendorErrorCode): ErrorCodeHit => ({
  id: errorCodeId(searched.vendor, errorCode.code),
  searched,
  errorCode,
})

function unfiltered(all: readonly Searched[], matrix: MessageMatrix, matches: readonly Match[] | null): Results {
  if (matches === null)
    return {
      keys: all.flatMap(searched => searched.knowledge.dictionary.parameters.map(known => keyHit(searched, known))),
      messages: matrix.rows,
      errorCodes: all.flatMap(searched =>
        (searched.knowledge.errorCodes?.codes ?? []).map(known => errorCodeHit(searched, known)),
      ),
    }
  const found = new Set(
    matches.flatMap(match =>
      match.kind === 'message' ? [messageId(match.message.message, match.message.direction)] : [],
    ),
  )
  const closest = [...found].flatMap(id => matrix.rows.filter(row => row.id === id))
  return {
    keys: matches.flatMap(match => (match.kind === 'key' ? [keyHit(match.searched, match.parameter)] : [])),
    messages: closest,
    errorCodes: matches.flatMap(match =>
      match.kind === 'errorCode' ? [errorCodeHit(match.searched, match.errorCode)] : [],
    ),
  }
}

/**
 * @param all every dictionary
 * @param matches what the search found; null where nothing is searched for
 */
export function resultsOf(
  all: readonly Searched[],
  matrix: MessageMatrix,
  matches: readonly Match[] | null,
  { vendor, group }: Pick<DictionaryPlace, 'vendor' | 'group'>,
): Results {
  const { keys, messages, errorCodes } = unfiltered(all, matrix, matches)
  const ofVendor = (searched: Searched): boolean => vendor === null || searched.vendor === vendor
  return {
    keys: keys.filter(hit => ofVendor(hit.searched) && (group === null || hit.parameter.group === group)),
    messages: messages.filter(row => row.said.some(({ searched }) => ofVendor(searched))),
    errorCodes: errorCodes.filter(hit => ofVendor(hit.searched)),
  }
}
