import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvlinkEvent } from '../../../shared/contract/evlink.ts'
import { errorCodeId, queryOfDictionary, WHOLE_DICTIONARY } from '../../stores/dictionaryPlace.ts'
import type { VendorWords } from '../../stores/vendorWords.ts'
import { useView } from '../../stores/view.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { faultyPlugs } from './faults.ts'
import { remedySteps } from './remedySteps.ts'

interface Props {
  readonly event: EvlinkEvent
  readonly plugs: readonly string[]
  readonly words: VendorWords
  onClose(): void
}

/** Where the page is one column, the panel lies below a long table. */
const ONE_COLUMN = '(max-width: 720px)'

/** What an event means, what to do about it step by step, and on which stations there is one. */
export function EventPanel({ event, plugs, words, onClose }: Props) {
  const { t, i18n } = useTranslation(['evlink', 'common'])
  const { go } = useView()
  const panel = useRef<HTMLElement>(null)
  const shownOnce = useRef(false)
  const { code, name, alsoKnownAs } = event
  useEffect(() => {
    // The first one is opened by the page itself.
    if (shownOnce.current && code !== '' && globalThis.matchMedia(ONE_COLUMN).matches) panel.current?.scrollIntoView()
    shownOnce.current = true
  }, [code])
  const known = words.knowledge.errorCodes?.codes.find(each => each.code === code)
  const texts = words.texts.errorCodes[code]
  const faulty = faultyPlugs(event, plugs)
  const steps = texts === undefined ? [] : remedySteps(texts.remedy, i18n.language)
  const all = [...steps, t('events.thenRead')]
  const heading = t('events.heading', { code, name })
  const notes = (known?.notes ?? []).map(note => words.texts.notes[note]).filter(text => text !== undefined)
  const products = known?.applies.products ?? []
  const source = known?.sources[0]
  const close = (): void => {
    const row = document.querySelector<HTMLElement>(`[data-event="${CSS.escape(code)}"]`)
    onClose()
    row?.focus()
  }
  const onKey = (pressed: KeyboardEvent): void => {
    if (pressed.key === 'Escape') close()
  }
  const copied = () =>
    [heading, texts?.means, ...all.map((step, at) => `${at + 1}. ${step}`)].filter(Boolean).join('\n')
  return (
    <aside ref={panel} className="side" aria-label={heading} data-pane tabIndex={-1} onKeyDown={onKey}>
      <div className="row between top">
        <h2 className="wrapany">{heading}</h2>
        <button
          type="button"
          className="btn ghost icon sm"
          aria-label={t('events.close')}
          title={t('events.close')}
          onClick={close}
        >
          <Icon name="x" />
        </button>
      </div>
      <div className="row wrap panelfacts">
        {faulty.length > 0 ? (
          <Pill kind="err" icon="err">
            {t('events.faultOn', { plugs: faulty.map(plug => `#${plug}`).join(', ') })}
          </Pill>
        ) : (
          <Pill kind="ok" icon="ok">
            {t('events.ok')}
          </Pill>
        )}
        {products.length > 0 && (
          <span className="small muted">{products.map(product => productWords(product)).join(', ')}</span>
        )}
      </div>
      <div className="stack s2">
        {alsoKnownAs.length > 0 && (
          <p className="small cap">{alsoKnownAs.map(other => t('bothNames', { name: other })).join(', ')}</p>
        )}
        {texts !== undefined && <p className="muted">{texts.means}</p>}
        {notes.map(note => (
          <p key={note} className="small muted">
            {note}
          </p>
        ))}
      </div>
      <hr className="sep" />
      <h3>{t('events.whatToDo')}</h3>
      <ol className="olist small panelsteps">
        {all.map((step, at) => (
          <li key={step}>
            <span className="n" aria-hidden="true">
              {at + 1}
            </span>
            <div>{step}</div>
          </li>
        ))}
      </ol>
      <hr className="sep" />
      <div className="row wrap">
        <CopyButton label={t('common:visit.hand.copySteps')} text={copied} />
        {known !== undefined && (
          <button
            type="button"
            className="btn ghost sm"
            onClick={() =>
              go(
                'dictionary',
                queryOfDictionary({ ...WHOLE_DICTIONARY, part: 'errorCodes', entry: errorCodeId('schneider', code) }),
              )
            }
          >
            <Icon name="book" />
            {t('events.dictionary')}
          </button>
        )}
      </div>
      {source !== undefined && <p className="tiny muted source">{t('events.source', { section: source.section })}</p>}
    </aside>
  )

  function productWords(product: string): string {
    return product === 'smart-wallbox' || product === 'parking' || product === 'city'
      ? t(`product.${product}`)
      : product
  }
}
