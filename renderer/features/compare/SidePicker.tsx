import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Place, type SourceId, useComparisonStore } from '../../stores/comparison.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useFileChooser } from '../../ui/useFileChooser.tsx'
import type { SourceGroup } from './useSources.ts'

interface Props {
  readonly place: Place
  readonly groups: readonly SourceGroup[]
  readonly chosen: SourceId | null
}

/** Chooses one side of the comparison, from what is there or from a file, which can be dropped here as well. */
export function SidePicker({ place, groups, chosen }: Props) {
  const { t } = useTranslation('compare')
  const { choose, addFile } = useComparisonStore()
  const [over, setOver] = useState(false)
  const id = useId()
  const chooser = useFileChooser({
    accept: '.json,.xml,application/json,text/xml',
    testId: `compare-${place}`,
    onFile: file => addFile(place, file),
  })
  const known = groups.flatMap(group => group.sources)
  return (
    <fieldset
      className={`side-picker ${over ? 'over' : ''}`}
      aria-label={t(`place.${place}`)}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file === undefined) return
        // Elsewhere a dropped file is opened to be edited.
        event.preventDefault()
        event.stopPropagation()
        addFile(place, file)
      }}
    >
      <label className="f" htmlFor={id}>
        {t(`place.${place}`)}
      </label>
      <div className="row">
        <select
          id={id}
          className="in"
          value={known.some(source => source.id === chosen) ? (chosen ?? '') : ''}
          onChange={event => {
            const source = known.find(other => other.id === event.target.value)
            choose(place, source?.id ?? null)
          }}
        >
          <option value="">{place === 'origin' ? t('source.noOrigin') : t('source.choose')}</option>
          {groups.map(group => (
            <optgroup key={group.name} label={t(`source.group.${group.name}`)}>
              {group.sources.map(source => (
                <option key={source.id} value={source.id}>
                  {source.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {chooser.input}
        <button
          type="button"
          className="btn"
          aria-label={t(`openFor.${place}`)}
          title={t('openHint')}
          onClick={chooser.choose}
        >
          <Icon name="folder" />
          <span className="hide-s">{t('open')}</span>
        </button>
      </div>
    </fieldset>
  )
}
