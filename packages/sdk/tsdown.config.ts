import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts"],
  format: "esm",
  platform: "neutral",
  // The router's type is written into index.d.ts, so that clients need no package of the server.
  dts: true,
  sourcemap: true,
  publint: true,
  attw: { profile: "esm-only" },
});
