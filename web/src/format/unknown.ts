/** What is not known; never 0. */
export const Unknown = "–";
