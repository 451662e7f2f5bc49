import { InvalidArgumentError } from 'commander';

/** The port where none is asked for: of those that IANA leaves to everybody's services, one that few take. */
export const USUAL_PORT = 8719;
/** Ports are numbers of 16 bits (RFC 9293). */
const LAST_PORT = 65_535;

/** Takes a port, or 0 for any free one. */
export function portOption(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > LAST_PORT) throw new InvalidArgumentError(`Between 0 - ${LAST_PORT}.`);
  return port;
}
