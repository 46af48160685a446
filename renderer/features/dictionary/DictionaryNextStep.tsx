import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accessVerdict } from '../../../shared/dictionary/accessVerdict.ts'
import { insteadOf } from '../../../shared/dictionary/insteadOf.ts'
import { rangeWords } from '../../../shared/dictionary/words/limitWords.ts'
import { keyId } from '../../stores/dictionaryPlace.ts'
import { useWording } from '../../strings/useWording.ts'
import { copyText } from '../../ui/copyText.ts'
import { NextStep, type PrimaryAction } from '../../ui/NextStep.tsx'
import type { MatrixRow } from './messageMatrix.ts'
import type { ErrorCodeHit, KeyHit } from './results.ts'

const SAID_MS = 2500

/** Copies a text, and says so in its own label for a moment. */
function useCopy(label: string, text: string): PrimaryAction {
  const { t } = useTranslation('common')
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])
  return {
    label: said === null ? label : t(said),
    icon: said === 'copied' ? 'ok' : 'copy',
    onPress: () => void copyText(text).then(copied => setSaid(copied ? 'copied' : 'notCopied')),
  }
}

/** Of a key: the one that has the effect where this one has none, else what can be done with it. */
export function KeyNextStep({ hit, onShow }: { hit: KeyHit; onShow(id: string): void }) {
  const { t } = useTranslation('dictionaryPage')
  const wording = useWording()
  const { searched, parameter } = hit
  const copy = useCopy(t('page.next.copy', { name: parameter.key }), parameter.key)
  const vendor = t(`page.vendors.${searched.vendor}`)
  const words = { name: parameter.key, vendor }
  const verdict = accessVerdict(parameter)
  const instead = insteadOf(searched.vendor, parameter.key)
  const other = instead === null ? undefined : searched.knowledge.dictionary.find(instead.key)
  if (instead !== null && other !== undefined) {
    const [range = ''] = rangeWords(wording, other.grammar)
    return (
      <NextStep
        lead={t(`page.next.instead.${instead.purpose}`, { name: other.key })}
        more={range === '' ? undefined : t('page.next.insteadRange', { range, unit: other.unit ?? '', vendor })}
        primary={{
          label: t('page.next.show', { name: other.key }),
          icon: 'book',
          onPress: () => onShow(keyId(searched.vendor, other.key)),
        }}
      />
    )
  }
  switch (verdict) {
    case 'noEffect':
    case 'rejected':
    case 'notSupported':
      return <NextStep lead={t('page.next.noEffect', words)} more={t('page.next.noEffectMore')} primary={copy} />
    case 'readOnly':
      return <NextStep lead={t('page.next.readOnly', words)} primary={copy} />
    case 'notDocumented':
      return <NextStep lead={t('page.next.seen', words)} more={t('page.next.seenMore')} primary={copy} />
    case 'notStated':
      return <NextStep lead={t('page.next.notStated', words)} more={t('page.next.who')} primary={copy} />
    case 'readWrite':
    case 'writeOnly':
      return (
        <NextStep
          lead={t('page.next.write', words)}
          more={parameter.changedBy === 'unknown' ? t('page.next.who') : t(`changedBy.${parameter.changedBy}`)}
          primary={copy}
        />
      )
  }
}

export function MessageNextStep({ row }: { row: MatrixRow }) {
  const { t } = useTranslation('dictionaryPage')
  const copy = useCopy(t('page.next.copy', { name: row.name }), row.name)
  return <NextStep lead={t('page.next.message', { name: row.name })} primary={copy} />
}

export function ErrorCodeNextStep({ hit }: { hit: ErrorCodeHit }) {
  const { t } = useTranslation('dictionaryPage')
  const { searched, errorCode } = hit
  const { code, name } = errorCode
  const words = searched.texts.errorCodes[code]
  const title = `${t(`page.vendors.${searched.vendor}`)} ${code} ${name}`
  const copy = useCopy(t('page.next.copyRemedy'), [title, words?.means, words?.remedy].filter(Boolean).join('\n'))
  return <NextStep lead={`${code} ${name}`} more={words?.means} primary={copy} />
}

interface OpenProps {
  readonly search: string
  /** The closest entry and how many there are; null where there is none. */
  readonly first: { readonly id: string; readonly name: string; readonly count: number } | null
  onShow(id: string): void
  onClear(): void
}

/** Where no entry is open: search, open the closest, or clear a search that found nothing. */
export function SearchNextStep({ search, first, onShow, onClear }: OpenProps) {
  const { t } = useTranslation('dictionaryPage')
  if (search !== '' && first === null)
    return (
      <NextStep
        lead={t('page.next.nothing', { search })}
        primary={{ label: t('page.empty.clear'), icon: 'x', onPress: onClear }}
      />
    )
  if (search === '' || first === null)
    return (
      <NextStep
        lead={t('page.next.search')}
        more={t('page.next.offline')}
        primary={{
          label: t('page.next.searchButton'),
          icon: 'search',
          onPress: () => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
        }}
      />
    )
  const { id, name, count } = first
  return (
    <NextStep
      lead={count === 1 ? t('page.next.firstOnly', { name }) : t('page.next.first', { name, count })}
      primary={{ label: t('page.next.show', { name }), icon: 'book', onPress: () => onShow(id) }}
    />
  )
}
