interface Props<V extends string> {
  label: string;
  value: V;
  options: { value: V; text: string }[];
  onChange: (value: V) => void;
}

/** A choice inside a sentence: a native select that looks like an underlined word. */
export function InlineSelect<V extends string>({ label, value, options, onChange }: Props<V>) {
  return (
    <select
      className="inline-control"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
