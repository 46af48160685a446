import { useTranslation } from 'react-i18next'
import type { Port } from '../../../shared/contract/ports.ts'
import type { useConnect } from '../../stores/useConnect.ts'
import { useView } from '../../stores/view.ts'
import { appearedAgo } from '../../ui/appearedAgo.ts'
import { State } from '../../ui/State.tsx'

interface PortRowProps {
  port: Port
  now: number
  /** It is open in this app. */
  isOpen: boolean
  work: ReturnType<typeof useConnect>
}

/** One port: its name, what it is, how well it fits, and the button that opens it. */
export function PortRow({ port, now, isOpen, work }: PortRowProps) {
  const { t } = useTranslation(['connect', 'common'])
  const { openTab } = useView()
  const { connecting } = work
  const { path, product, maker, serialNumber, vendorId, productId, fit } = port
  const ago = appearedAgo(port.appearedAt, now)
  const mine = connecting.state !== 'idle' && connecting.path === path ? connecting.state : 'idle'
  const busy =
    mine === 'waiting' || (connecting.state === 'failed' && mine === 'failed' && connecting.error.code === 'port-busy')
  const usb = vendorId === null ? null : `${vendorId}:${productId}`
  const details = [maker, usb === null ? null : (serialNumber ?? t('noSerial')), usb].filter(Boolean).join(' · ')

  const action = () => {
    if (isOpen) return { label: t('common:nav.toStation', { path }), press: () => openTab('overview') }
    if (mine === 'waiting') return { label: t('stopWaiting'), press: work.stop }
    if (busy) return { label: t('wait'), press: () => work.waitFor(path) }
    return { label: t('connect'), press: () => work.connect(path) }
  }
  const { label, press } = action()
  const off = connecting.state === 'opening'

  return (
    <tr className={ago === null ? undefined : 'hot'}>
      <td className="wrapok">
        <div className="portname">
          <span className="b wrapany">{path}</span>
          <span>
            <span className="clip">{product ?? t('noProduct')}</span>
            <span className="small muted clip" title={details}>
              {details}
            </span>
          </span>
        </div>
      </td>
      <td className="wrapok">
        <div className="stack s1">
          {ago !== null && (
            <State kind="info" icon="usb">
              <b>{t(`appeared.${ago.unit}`, { n: ago.n })}</b>
            </State>
          )}
          {isOpen && <State kind="ok">{t('open')}</State>}
          {busy && (
            <State kind="warn" icon="lock">
              {t('busy')}
            </State>
          )}
          <span className={fit === 'likely' ? 'small' : 'small muted'}>{t(`fit.${fit}`)}</span>
        </div>
      </td>
      <td className="num">
        <button
          type="button"
          className="btn"
          aria-label={`${label}: ${path}`}
          aria-disabled={off}
          onClick={off ? undefined : press}
        >
          {label}
        </button>
      </td>
    </tr>
  )
}
