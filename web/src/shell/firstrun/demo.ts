/** The key of the mutation that loads the demo. */
export const DemoMutation = ["demo"];
