import "./tokens.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api/queryClient";
import { router } from "./router";
import { handleKey } from "./shell/keys/registry";
import { applyTheme, watchSystemTheme } from "./shell/theme";

// Radix puts a style element into the page while a dialog is open; the policy lets it with the nonce of this answer.
declare global {
  var __webpack_nonce__: string | undefined;
}
globalThis.__webpack_nonce__ = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce;

applyTheme();
watchSystemTheme();
window.addEventListener("keydown", handleKey);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
