/** A reader process as `batch` starts it, but for its bounds, that goes to another folder when it is lent to another run. */
import { pathToFileURL } from 'node:url';

let read;
const { on } = process;
process.on = (name, heard) => {
  if (name !== 'message') return on.call(process, name, heard);
  read = heard;
  return process;
};
const { send } = process;
process.send = () => true; // it is ready when it is lent
await import(pathToFileURL(process.argv[2]));
Object.assign(process, { on, send });
process.on('message', (said) => {
  if (said.cwd === undefined) return read(said);
  process.chdir(said.cwd);
  process.send({ ready: true });
});
