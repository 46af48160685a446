import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { findVendor, vendorNames, vendors } from '../../../shared/dictionary/vendors.ts'
import type { KeyVendor } from '../../stores/keyVendor.ts'
import { useParameters } from '../../stores/parametersStore.ts'
import type { Row } from './rows.ts'

/** Which vendor's dictionary explains the keys of a file, how that is known, and another one at a click. */
export function VendorStrip({ rows, keyVendor }: { rows: readonly Row[]; keyVendor: KeyVendor }) {
  const { t } = useTranslation('parameters')
  const show = useParameters(state => state.show)
  const id = useId()
  const inFile = rows.filter(row => row.file !== null)
  const known = inFile.filter(row => row.parameter !== undefined).length
  const words =
    keyVendor.because === 'unknown'
      ? t('vendor.unknown')
      : t(keyVendor.because === 'chosen' ? 'vendor.chosen' : 'vendor.recognised', { known, of: inFile.length })
  return (
    <div className="vendorstrip">
      <label className="small b" htmlFor={id}>
        {t('vendor.label')}
      </label>
      <select
        id={id}
        className="in sm"
        value={keyVendor.vendor}
        onChange={event => show({ vendor: findVendor(event.target.value) ?? null, group: null })}
      >
        {vendors.map(vendor => (
          <option key={vendor} value={vendor}>
            {vendorNames[vendor]}
          </option>
        ))}
      </select>
      <span className="small muted">{words}</span>
    </div>
  )
}
