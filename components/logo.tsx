/** The mark: a lens that holds a funnel. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <circle cx="10" cy="10" r="8.4" stroke="currentColor" strokeWidth="1.6" />
      <path
        d="M5.4 7.6h9.2M7 10.6h6M8.7 13.6h2.6"
        stroke="var(--accent)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  );
}
