import { useTranslation } from 'react-i18next'

const WIRES = [
  { y: 84, colour: 'var(--cw-text)', word: 'black' },
  { y: 95, colour: '#d97500', word: 'orange' },
  { y: 106, colour: '#c9a800', word: 'yellow' },
] as const

/** Where the service cable goes: the green three-pin connector on the RFID2 pins (ECClite guide, section 6). Positions are a sketch. */
export function CableDrawing() {
  const { t } = useTranslation('common')
  return (
    <svg className="cable" viewBox="0 0 304 168" role="img" aria-label={t('cable.title')}>
      <rect className="board" x="6" y="10" width="180" height="118" rx="6" />
      <text className="strong" x="18" y="30">
        {t('cable.controller')}
      </text>
      <rect className="part" x="60" y="52" width="46" height="30" rx="3" />
      <path className="part" d="M68 52v-6M78 52v-6M88 52v-6M98 52v-6M68 82v6M78 82v6M88 82v6M98 82v6" />
      <rect className="part" x="166" y="24" width="20" height="36" />
      <text className="faintly" x="160" y="46" textAnchor="end">
        RFID1
      </text>
      <rect className="here" x="166" y="75" width="20" height="40" />
      <text className="strong" x="160" y="99" textAnchor="end">
        RFID2
      </text>
      <rect x="186" y="77" width="30" height="36" rx="2" fill="#2f9e58" stroke="#1d6b3b" />
      {WIRES.map(({ y, colour, word }) => (
        <g key={word}>
          <path d={`M192 ${y}h18`} stroke="#d9f2e2" strokeWidth="2" />
          <path d={`M216 ${y}h26`} stroke={colour} strokeWidth="3" />
          <text x="248" y={y + 4}>
            {t(`cable.${word}`)}
          </text>
        </g>
      ))}
      <text x="192" y="130">
        {t('cable.plug')}
      </text>
      <path className="plus" d="M42 128v18h20" />
      <path className="minus" d="M30 128v30h32" />
      <text x="68" y="156">
        {t('cable.supply')}
      </text>
    </svg>
  )
}
