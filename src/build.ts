import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { BACKGROUND_FILE } from './corpus/background.ts';
import { buildData, readActors } from './data/build.ts';
import { keepCompiled } from './keep-compiled.ts';
import { buildDictionary } from './language/dictionary/build.ts';
import { compileLanguageModel } from './language/model.ts';
import { buildActorIndex } from './language/names/build.ts';
import { buildNatural } from './language/natural/build.ts';
import { buildHints, buildLanguages, buildSigners } from './read/build.ts';
import { buildPacks } from './rules/build.ts';
import { buildPages } from './write/html/build.ts';

// Makes everything in `dist/data` that the program reads at run time, and joins its modules. Run by `npm run build`, after
// the compiler.

const root = fileURLToPath(new URL('../', import.meta.url));
const target = `${root}dist/data/`;

buildData(`${root}src/data/`, target);
buildDictionary(target);
const actors = readActors(`${root}src/data/`);
buildActorIndex(actors, target);
buildSigners(actors, target);
buildHints(target);
buildLanguages(target);
writeFileSync(`${target}model.bin`, compileLanguageModel(readFileSync(`${root}src/language/model.bin`)));
copyFileSync(`${root}src/write/schema/yrka-1.schema.json`, `${target}yrka-1.schema.json`);
copyFileSync(`${root}src/corpus/${BACKGROUND_FILE}`, `${target}${BACKGROUND_FILE}`);
buildPacks(`${root}src/rules/packs/`, target, root);
await buildNatural(root, target);
buildPages(`${root}src/write/html/`, target);
await bundle(root);
await keepCompiled(root);
