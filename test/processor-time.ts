/**
 * Gives the seconds of processor time that a piece of work takes, this process's threads together: a machine that has
 * much else to do makes work take longer by the clock, and no more than that.
 */
export async function processorSeconds(work: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}
