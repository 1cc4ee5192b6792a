export function TracesPage() {
  return <h1 className="p-4 text-page font-semibold">Traces</h1>;
}
