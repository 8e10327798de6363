import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const OUT = "../src/reportedly/workbench/static";

// What the bundle was built from, so that a stale one is noticed where there is no Node. The test does the same sum.
function sources() {
  const files = (folder) =>
    readdirSync(folder).sort().flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : [path];
    });
  const sum = createHash("sha256");
  for (const path of ["index.html", "package-lock.json", "vite.config.js", ...files("src")]) {
    sum.update(path + "\0").update(readFileSync(path));
  }
  return sum.digest("hex");
}

export default defineConfig({
  plugins: [
    svelte({ compilerOptions: { css: "external" } }),
    { name: "sources", generateBundle() { this.emitFile({ type: "asset", fileName: "sources.sha256", source: sources() + "\n" }); } },
  ],
  build: { outDir: OUT, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false, target: "es2022", sourcemap: false },
});
