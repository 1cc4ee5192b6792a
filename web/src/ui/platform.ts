/** Macs have ⌘ where the others have Ctrl. */
export const onMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? "");
