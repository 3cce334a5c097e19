/**
 * `METRICS_PORT`, and `METRICS_HOST` where it is not this machine's own: nobody is asked there who they are, so it is never the
 * port of the API, and without it nothing is shown.
 */
export function readMetrics(env: NodeJS.ProcessEnv, faults: string[]): { host: string; port: number } | null {
  const { METRICS_PORT: given = '', METRICS_HOST: host } = env;
  if (given === '') return null;
  const port = Number(given);
  const fits = Number.isInteger(port) && port >= 1 && port <= 65_535;
  if (!fits) faults.push('METRICS_PORT is not a number from 1 to 65535');
  else if (port === Number(env['PORT'] || '3000')) faults.push('METRICS_PORT is the port of the API');
  return fits ? { host: host || '127.0.0.1', port } : null;
}
