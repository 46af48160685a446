import type { ReactNode } from 'react'

/** A setting: its name, what it does, and its control at the right. */
export function SettingRow({ label, what, children }: { label: string; what: ReactNode; children: ReactNode }) {
  return (
    <div className="setting">
      <div className="grow">
        <div>{label}</div>
        <div className="small muted">{what}</div>
      </div>
      {children}
    </div>
  )
}
