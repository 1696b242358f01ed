// Make one script of the page's own modules: node strips their types, and they are set one after
// the other in the order in which they build on each other. Nothing but node is needed, so the
// page is the same bytes wherever it is built. What this asks of a module: named imports of
// "./name.ts" without renaming, and top-level names that no other module uses.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = process.argv[2] ?? join(HERE, "..", "kg", "view", "built");
const IMPORT = /^import \{[^}]*\} from "\.\/([a-z_]+\.ts)";$/gm;
const OTHER = /^(import|export) (?!\{[^}]*\} from "\.\/|const |let |function |async function |class )/m;
const NAMES = /^(?:export )?(?:(?:async )?function|class|const|let) (\w+|\{[^}]*\})/gm;

const done = new Set();
const owners = new Map();

function linked(name) {
  if (done.has(name)) return [];
  done.add(name);
  const source = readFileSync(join(HERE, "src", name), "utf8").replaceAll("\r\n", "\n");
  const code = stripTypeScriptTypes(source);
  const other = OTHER.exec(code);
  if (other) throw new Error(`${name} imports or exports in a way that link.mjs does not know: ${other[0]}`);
  for (const [, found] of code.matchAll(NAMES)) {
    for (const each of found.replace(/[{}]/g, "").split(",").map((part) => part.split(":").at(-1).trim())) {
      if (owners.has(each)) throw new Error(`${each} is declared by ${owners.get(each)} and by ${name}`);
      if (each) owners.set(each, name);
    }
  }
  const before = [...code.matchAll(IMPORT)].flatMap(([, imported]) => linked(imported));
  const own = code.replace(IMPORT, "").replace(/^export /gm, "").replace(/[ \t]+$/gm, "");
  return [...before, `// ${name}\n${own.replace(/\n{2,}/g, "\n").trim()}\n`];
}

const page = `(() => {\n"use strict";\n${linked("main.ts").join("")}})();\n`;
new Script(page, { filename: basename("page.js") });
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, "page.js"), page);
