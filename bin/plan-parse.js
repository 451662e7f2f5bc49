#!/usr/bin/env node
const { main } = await import('../dist/command/main.js').then(
  ({ default: command }) => command,
  ({ message }) => {
    process.stderr.write(`plan-parse: the program cannot be loaded: ${message}\n`);
    process.exit(1);
  },
);
await main(process.argv.slice(2));
