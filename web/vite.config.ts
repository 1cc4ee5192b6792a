import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The program that `npm run dev` shows; SIGHTLINE_URL names another.
const server = process.env.SIGHTLINE_URL ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // The server puts a new value in its place with every answer (src/Sightline.Server/Web).
  html: { cspNonce: "SIGHTLINE_CSP_NONCE" },
  build: { target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
  server: {
    proxy: { "/api": server, "/v1": server, "/openapi": server },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
});
