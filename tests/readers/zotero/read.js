// Reads files with Zotero's own import: node read.js FILE OUT [FILE OUT …]. Its log goes to standard output.
"use strict";

const fs = require("fs");
const zotero = require("zotero-translators");

async function main(names) {
  for (let at = 0; at < names.length; at += 2) {
    const items = await zotero.referenceImport(fs.readFileSync(names[at], "utf8"));
    fs.writeFileSync(names[at + 1], JSON.stringify(items));
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
