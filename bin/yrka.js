#!/usr/bin/env node
import module from 'node:module';

// Newer Nodes keep compiled code between runs.
module.enableCompileCache?.();
const { run } = await import('../dist/bundle/cli.js');

// Exit codes: 0 done, 1 what was asked for (--fail-on, failing examples), 2 usage, input or output at fault, 130 Ctrl-C.
process.exitCode = await run(process.argv.slice(2));
