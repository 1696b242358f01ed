// Bundle what the page borrows from the npm registry: the editor, and the query engine's thread.
// Each comes with the licences of what is in it, since the page hands all of it on.

import { readFileSync, writeFileSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = process.argv[2] ?? join(HERE, "..", "kg", "view", "built");
const MODULES = join(HERE, "node_modules");

// gzip's header names the system it was made on; the page must not.
function packed(bytes) {
  const made = gzipSync(bytes, { level: 9 });
  made[9] = 255;
  return made;
}

function notice(name) {
  const { version, license } = JSON.parse(readFileSync(join(MODULES, name, "package.json"), "utf8"));
  const file = readdirSync(join(MODULES, name)).find((each) => /^licen[sc]e/i.test(each));
  const text = file ? readFileSync(join(MODULES, name, file), "utf8").trim() : "";
  return `${name} ${version} (${license})\n${text}`.trim();
}

function packagesOf(inputs) {
  const names = Object.keys(inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  return [...new Set(names.filter(Boolean))].sort();
}

const notices = new Set();

async function bundle(name) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(HERE, "vendor", `${name}.ts`)],
    absWorkingDir: HERE,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { "import.meta.url": '""' },
  });
  for (const each of packagesOf(metafile.inputs)) notices.add(each);
  return outputFiles[0].contents;
}

mkdirSync(OUT, { recursive: true });
for (const name of ["editor", "worker"]) writeFileSync(join(OUT, `${name}.js.gz`), packed(await bundle(name)));
writeFileSync(join(OUT, "oxigraph.wasm.gz"), packed(readFileSync(join(MODULES, "oxigraph", "web_bg.wasm"))));
writeFileSync(join(OUT, "notices.txt"), [...notices].sort().map(notice).join("\n\n----\n\n") + "\n");
