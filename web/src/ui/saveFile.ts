/** A browser may read a file for some time after it was told to save it. */
const KeptMilliseconds = 60_000;

/** Has the browser save a file. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KeptMilliseconds);
}
