import { SegmentedControl } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Searched } from '../../../shared/dictionary/searchKnowledge.ts'
import { findVendor } from '../../../shared/dictionary/vendors.ts'
import { type DictionaryPlace, dictionaryParts } from '../../stores/dictionaryPlace.ts'
import { sharedText } from '../../strings/sharedText.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Results } from './results.ts'

interface Props {
  readonly all: readonly Searched[]
  readonly place: DictionaryPlace
  readonly results: Results
  onChange(change: Partial<DictionaryPlace>): void
  /** Enter in the search: the closest. */
  onEnter(): void
}

/** Search, what kind of entries, which dictionary, which group of it. */
export function DictionaryTools({ all, place, results, onChange, onEnter }: Props) {
  const { t } = useTranslation('dictionaryPage')
  const vendor = all.find(searched => searched.vendor === place.vendor)
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      onEnter()
    } else if (event.key === 'Escape') {
      onChange({ search: '' })
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      document.querySelector<HTMLElement>('[data-entry]')?.focus()
    }
  }
  return (
    <div className="stack s2">
      <div className="row wrap dictionarytools">
        <div className="in dictionarysearch">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('page.search.label')}
            placeholder={t('page.search.label')}
            value={place.search}
            spellCheck={false}
            autoComplete="off"
            onChange={event => onChange({ search: event.target.value, entry: null })}
            onKeyDown={onKey}
          />
          <span className="kbd hide-s" aria-hidden="true">
            {t('page.search.key')}
          </span>
        </div>
        <SegmentedControl
          aria-label={t('page.segments.label')}
          value={place.part}
          data={dictionaryParts.map(part => ({
            value: part,
            label: t(`page.segments.${part}`, { count: results[part].length }),
          }))}
          onChange={value => onChange({ part: dictionaryParts.find(part => part === value) ?? 'keys', entry: null })}
        />
      </div>
      <div className="row wrap dictionaryfilters">
        <label className="row small">
          <span className="muted">{t('page.filter.vendor')}</span>
          <select
            className="in sm"
            value={place.vendor ?? ''}
            onChange={event => onChange({ vendor: findVendor(event.target.value) ?? null, group: null, entry: null })}
          >
            <option value="">{t('page.filter.allVendors')}</option>
            {all.map(({ vendor: name }) => (
              <option key={name} value={name}>
                {t(`page.vendors.${name}`)}
              </option>
            ))}
          </select>
        </label>
        {vendor !== undefined && place.part === 'keys' && (
          <label className="row small">
            <span className="muted">{t('page.filter.group')}</span>
            <select
              className="in sm"
              value={place.group ?? ''}
              onChange={event => onChange({ group: event.target.value || null, entry: null })}
            >
              <option value="">{t('page.filter.allGroups')}</option>
              {vendor.knowledge.dictionary.groups.map(group => (
                <option key={group} value={group}>
                  {sharedText('groups', group) ?? group}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  )
}
