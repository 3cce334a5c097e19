import { reportDay, sendFile, type TestedEngagement } from '@akashi/api-testing';
import type { CorrectionView, FindingRow, FindingView, ReportOverviewView } from '@akashi/contracts';

/**
 * What was seen of an improvement, and a correction of the issued report that was given up: whoever names them finds them, and the
 * report stands as it did.
 */
export async function putACorrection({ path, senior, leader }: TestedEngagement): Promise<void> {
  const [finding] = (await senior.get(`${path}/findings`).expect(200)).body as FindingRow[];
  const at = `${path}/findings/${finding!.id}`;
  const { version } = (await senior.get(at).expect(200)).body as FindingView;
  const plan = { plan: '画面で止める', owner: '情報システム部', dueOn: '2027-02-26', improvedOn: reportDay };
  const improved = await senior
    .put(`${at}/improvement`)
    .send({ ...plan, version })
    .expect(200);
  const said = { outcome: 'holds', seenOn: reportDay, seen: '画面を閲覧した。' };
  const seen = new URLSearchParams({ ...said, version: String((improved.body as FindingView).version) });
  await sendFile(senior, `${at}/follow-ups?${seen.toString()}`, '画面.pdf', `%PDF-1.7 ${path}`).expect(201);

  const { report } = (await leader.get(`${path}/report`).expect(200)).body as ReportOverviewView;
  const corrections = `${path}/corrections`;
  const opening = { reportId: report!.id, version: report!.version, reason: '件数の誤り', givesOldFile: true };
  await leader.post(corrections).send(opening).expect(201);
  const [open] = (await leader.get(corrections).expect(200)).body as CorrectionView[];
  const end = { version: open!.version, reason: '誤りではなかった' };
  await leader.post(`${corrections}/${open!.id}/abandon`).send(end).expect(200);
}
