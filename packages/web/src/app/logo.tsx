/** Two people close together: the sign of Kith, the same as the favicon. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-kith-7)" />
      <g fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round">
        <circle cx="13" cy="12" r="4" />
        <path d="M6.5 24c.5-3.9 3-6 6.5-6s6 2.1 6.5 6" />
        <path d="M19.5 8.3a4 4 0 0 1 0 7.4M21.8 18.7c2.1.8 3.4 2.6 3.7 5.3" />
      </g>
    </svg>
  );
}
