/** The key of mutations that bring many traces at once: the demo, and files. */
export const FillMutation = ["fill"];
