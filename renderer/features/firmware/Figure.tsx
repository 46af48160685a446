/** A number with its name above it. */
export function Figure({ label, value, unit }: { label: string; value: string; unit: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b> {unit !== '' && <span className="small muted">{unit}</span>}
      </dd>
    </div>
  )
}
