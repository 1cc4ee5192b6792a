export function Logo() {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className="size-5 shrink-0">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path d="M6 11h14M10 16h16M6 21h9" strokeWidth="3" strokeLinecap="round" className="stroke-on-accent" />
    </svg>
  );
}
