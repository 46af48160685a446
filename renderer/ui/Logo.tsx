export function Logo() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1" y="1" width="22" height="22" rx="6" fill="var(--cw-primary)" />
      <path d="M13.6 4.4 6.8 13.2h4.3l-1 6.6 7.1-9h-4.6z" fill="var(--cw-on-primary)" />
    </svg>
  )
}
