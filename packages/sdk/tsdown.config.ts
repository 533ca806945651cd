import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts"],
  format: "esm",
  platform: "neutral",
  dts: { sourcemap: false },
  sourcemap: true,
  deps: {
    // The router's type is written into index.d.ts, so that clients need no package of the server…
    alwaysBundle: [/^@kith\//],
    neverBundle: true,
    // …and the build fails when a type of the server's own libraries comes along with it.
    onlyImport: ["@trpc/client", "@trpc/server", "eventsource"],
  },
  // An import that is used by no type of ours must not stay behind for its side effects.
  treeshake: { moduleSideEffects: false },
  publint: true,
  attw: { profile: "esm-only" },
});
