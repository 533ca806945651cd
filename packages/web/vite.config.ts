import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // Inside the workspace `@kith/sdk` is read from its sources, so that a change there needs no build.
  resolve: { conditions: ["@kith/source", ...defaultClientConditions] },
  server: {
    proxy: {
      "/api": "http://localhost:3001",
      "/trpc": "http://localhost:3001",
    },
  },
  // The manifest says which chunks a page needs: the test of the first load adds them up.
  build: { outDir: "dist", emptyOutDir: true, manifest: true },
});
