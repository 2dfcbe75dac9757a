const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, dirname } = require('node:path');
const { Script } = require('node:vm');

/** Where the build leaves what V8 compiled of a file. */
const compiledOf = (file) => `${file}.compiled`;

/**
 * Loads a CommonJS module as `require` does, but spares V8 the compiling where the build has left its result: with
 * another version of V8 than the build's, or with other flags, V8 turns that down and compiles. Returns the script too.
 */
const loadCompiled = (file) => {
  let cachedData;
  try {
    cachedData = readFileSync(compiledOf(file));
  } catch {}
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    // For stack traces. It is kept with the rest: the folder of the build would be wrong elsewhere.
    filename: basename(file),
    cachedData,
  });
  const loaded = new Module(file, module);
  loaded.filename = file;
  // Its chunks require it in their turn.
  require.cache[file] = loaded;
  script.runInThisContext()(loaded.exports, Module.createRequire(file), loaded, file, dirname(file));
  loaded.loaded = true;
  return { exports: loaded.exports, script };
};

module.exports = { compiledOf, loadCompiled };
