#!/usr/bin/env node
const { enableCompileCache } = require('node:module');
const { loadCompiled } = require('./load-compiled.js');

// Newer Nodes keep compiled code between runs.
enableCompileCache?.();
const { run } = loadCompiled(require.resolve('../dist/bundle/cli.cjs')).exports;

// Exit codes: 0 done, 1 what was asked for (--fail-on, failing examples), 2 usage, input or output at fault, 130 Ctrl-C.
run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
