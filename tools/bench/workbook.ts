import { toResult, type BenchResult } from './result.ts';
import type { Setting } from './setting.ts';

interface Matrix {
  controls: { id: string[] };
}

/**
 * The whole matrix of the worked example out as a workbook and back: written, and read again with every cell compared with
 * what it was written from. Both as people wait for it, a process of their own for each included.
 */
export async function timeWorkbook({ ours, engagementId }: Setting): Promise<BenchResult[]> {
  const path = `http://127.0.0.1:${ours.port}/api/engagements/${engagementId}/matrix`;
  const matrix = (await (await fetch(path, { headers: ours.headers })).json()) as Matrix;
  const body = JSON.stringify({ controls: matrix.controls.id, lang: 'ja' });
  const headers = { ...ours.headers, 'Sec-Fetch-Site': 'same-origin' };
  const out: { ours: number; limit: null }[] = [];
  const back: { ours: number; limit: null }[] = [];
  for (let round = 0; round < 5; round++) {
    const begun = performance.now();
    const json = { ...headers, 'Content-Type': 'application/json' };
    const written = await fetch(`${path}/workbook`, { method: 'POST', headers: json, body });
    const bytes = await written.arrayBuffer();
    if (written.status !== 200) throw new Error(`The workbook was answered with ${written.status}.`);
    const between = performance.now();
    const file = { ...headers, 'Content-Type': 'application/octet-stream', 'X-File-Name': 'matrix.xlsx' };
    const read = await fetch(`${path}/workbook/reading`, { method: 'POST', headers: file, body: bytes });
    const { cells } = (await read.json()) as { cells?: unknown[] };
    if (read.status !== 201 || cells?.length !== 0) throw new Error(`Reading it was answered with ${read.status}.`);
    out.push({ ours: between - begun, limit: null });
    back.push({ ours: performance.now() - between, limit: null });
  }
  const rows = matrix.controls.id.length;
  return [toResult('B8', `ms, ${rows} rows written`, out), toResult('B8-back', `ms, ${rows} rows read back`, back)];
}
