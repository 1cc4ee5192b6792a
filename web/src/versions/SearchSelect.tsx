import { useNavigate } from "@tanstack/react-router";

interface SearchSelectProps {
  label: string;
  /** The parameter of the URL that holds it. */
  name: "service" | "a" | "b";
  options: readonly string[];
  value: string;
}

/** One of many, which stands in the URL. Versions of one service are not those of another. */
export function SearchSelect({ label, name, options, value }: SearchSelectProps) {
  const navigate = useNavigate();
  const others = name === "service" ? { a: undefined, b: undefined } : {};
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }) =>
        void navigate({
          to: ".",
          search: (old: object) => ({ ...old, ...others, [name]: target.value }),
          resetScroll: false,
        })
      }
      className="h-7 max-w-50 rounded-sm border border-control bg-surface px-1 text-table"
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}
