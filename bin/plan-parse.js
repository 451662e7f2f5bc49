#!/usr/bin/env node
try {
  require('../dist/command/main.js').main(process.argv.slice(2));
} catch ({ message }) {
  process.stderr.write(`plan-parse: the program cannot be loaded: ${message}\n`);
  process.exitCode = 1;
}
