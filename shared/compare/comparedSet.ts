/** One named value of a set that is compared. */
export interface ComparedValue {
  /** What it is matched by: a key whatever its case; an item or a path of an XML file. */
  readonly id: string
  /** As its set spells it. */
  readonly name: string
  readonly value: string
  /** As it may be shown, copied and saved: secrets masked. */
  readonly shown: string
  /** The set says that it cannot be written. */
  readonly readOnly: boolean
}

/** What can be compared: parameters with parameters, XML files with XML files. Each id stands once. */
export interface ComparedSet {
  readonly kind: 'parameters' | 'xml'
  readonly values: readonly ComparedValue[]
}
