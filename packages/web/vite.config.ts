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
  build: { outDir: "dist", emptyOutDir: true },
});
