import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LentAddress } from '../../../shared/contract/network.ts'
import type { NetworkInterface } from '../../../shared/network/networkInterface.ts'
import { State } from '../../ui/State.tsx'
import { interfaceLook } from './interfaceLook.ts'

interface Props {
  readonly interfaces: readonly NetworkInterface[]
  readonly lent: readonly LentAddress[]
  readonly station: string
  readonly chosen: string | null
  onChoose(name: string): void
}

/** The laptop's networks, one of which is chosen: name and adapter, addresses and where they come from, how it stands to the station. */
export function NetworkTable({ interfaces, lent, station, chosen, onChoose }: Props) {
  const { t } = useTranslation('network')
  const id = useId()
  return (
    <section className="card" aria-labelledby="networks">
      <div className="hd">
        <h2 id="networks" className="grow">
          {t('table.title')}
        </h2>
        <span className="small muted">{t('table.live')}</span>
      </div>
      {interfaces.length === 0 ? (
        <p className="bd muted">{t('table.empty')}</p>
      ) : (
        <table className="t networks">
          <colgroup>
            <col className="tickcol" />
            <col />
            <col />
            <col />
          </colgroup>
          <thead>
            <tr>
              <td className="tickcell" />
              <th scope="col">{t('table.name')}</th>
              <th scope="col">{t('table.address')}</th>
              <th scope="col">{t('table.state')}</th>
            </tr>
          </thead>
          <tbody>
            {interfaces.map(one => {
              const { word, kind } = interfaceLook(one, station)
              return (
                <tr key={one.name} className={one.name === chosen ? 'sel' : undefined}>
                  <td className="tickcell">
                    <input
                      id={`${id}-${one.name}`}
                      type="radio"
                      name="interface"
                      className="cb"
                      aria-label={t('table.choose', { name: one.name })}
                      checked={one.name === chosen}
                      onChange={() => onChoose(one.name)}
                    />
                  </td>
                  <th scope="row" className="rowhead wrapok">
                    <label className="pickname" htmlFor={`${id}-${one.name}`}>
                      <span className="b wrapany">{one.name}</span>
                      {one.adapter !== null && <span className="small muted clip">{one.adapter}</span>}
                    </label>
                  </th>
                  <td className="wrapok">
                    {one.addresses.length === 0 && <span className="muted">{t('table.none')}</span>}
                    {one.addresses.map(({ address, prefix, origin }) => {
                      const isLent = lent.some(loan => loan.interface === one.name && loan.address === address)
                      return (
                        <div key={address}>
                          {address} /{prefix}{' '}
                          <span className="small muted">{t(`origin.${isLent ? 'lent' : origin}`)}</span>
                        </div>
                      )
                    })}
                  </td>
                  <td className="wrapok">
                    <State kind={kind}>{t(`state.${word}`)}</State>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
