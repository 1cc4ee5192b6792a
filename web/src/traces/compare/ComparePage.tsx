export function ComparePage() {
  return <h1 className="p-4 text-page font-semibold">Compare</h1>;
}
