#!/usr/bin/env node
await (await import('../dist/command/main.js')).main(process.argv.slice(2));
