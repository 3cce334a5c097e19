import { measure, type Request } from './load.ts';
import { toResult, type BenchResult } from './result.ts';
import { signInAt, type Setting } from './setting.ts';

const rounds = 5;
const seconds = 4;
/** People of the first firm who ask without a pause. */
const crowd = 40;

/**
 * What 99 of 100 requests of one person of the second firm need, while 40 of the first open the matrix of the worked example without a
 * pause, beside what they need when all is quiet. The goal is less than twice.
 */
export async function timeFairness({ ours, url, engagementId }: Setting): Promise<BenchResult[]> {
  const others = { ...ours, headers: { Cookie: (await signInAt(url, 'admin@tsukimi.example')).cookie } };
  const own = (): Request => ({ method: 'GET', path: '/api/members' });
  const heavy = (): Request => ({ method: 'GET', path: `/api/engagements/${engagementId}/matrix` });
  const results: { ours: number; limit: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const quiet = await measure(others, 1, seconds, own);
    const [beside] = await Promise.all([measure(others, 1, seconds, own), measure(ours, crowd, seconds + 1, heavy)]);
    results.push({ ours: beside.p99, limit: quiet.p99 });
  }
  return [toResult('FAIR', 'ms, p99, beside 40 of another firm', results)];
}
