import { startProgram } from "./program";

/** One program with demo data for all specs; SIGHTLINE_URL names a running one instead. */
export default async function globalSetup() {
  if (process.env.SIGHTLINE_URL !== undefined) return undefined;
  const program = await startProgram({ demo: true });
  process.env.SIGHTLINE_URL = program.url;
  return program.stop;
}
