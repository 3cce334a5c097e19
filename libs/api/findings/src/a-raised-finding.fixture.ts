import type { TestApp, TestedEngagement } from '@akashi/api-testing';
import type { FindingView, RaiseFindingBody, ReleaseFindingBody } from '@akashi/contracts';

export const text = {
  title: '新規に発行した利用者ID 5件のうち 2件に承認の記録がない',
  fact: '利用者ID 100件から5件を選び、発行前の承認記録を閲覧した。2件は承認の記録がなかった。',
  statedControl: '利用者IDは所属長の承認を得てから発行する。',
  difference: '2件は発行されたが承認の記録がない。',
  periodNote: '2026-04-01 から 2026-09-30',
};

/** What raises the finding of the deviation in the sample of access. */
export const bodyOf = (work: TestedEngagement, change: Partial<RaiseFindingBody> = {}): RaiseFindingBody => ({
  ...text,
  deviationIds: [work.deviations.access],
  confirmedWords: [],
  ...change,
});

/** As the practitioner of the engagement raises it. */
export async function raisedFinding(
  work: TestedEngagement,
  change: Partial<RaiseFindingBody> = {},
): Promise<FindingView> {
  const answer = await work.practitioner.post(`${work.path}/findings`).send(bodyOf(work, change)).expect(201);
  return answer.body as FindingView;
}

/** As the senior records that the client confirmed its facts. */
export async function confirmedFinding(work: TestedEngagement, finding: FindingView): Promise<FindingView> {
  const body = { version: finding.version, textVersion: finding.textVersion, confirmedBy: '藤井 恵', remark: '' };
  const answer = await work.senior
    .post(`${work.path}/findings/${finding.id}/confirm`)
    .send({ ...body, confirmedOn: today() })
    .expect(200);
  return answer.body as FindingView;
}

/** As the senior puts it before the client, to be answered today. */
export async function releasedFinding(
  work: TestedEngagement,
  change: Partial<ReleaseFindingBody> = {},
  finding?: FindingView,
): Promise<FindingView> {
  const { id, version } = finding ?? (await raisedFinding(work));
  const body: ReleaseFindingBody = { version, answerBy: today(), note: '', ...change };
  return (await work.senior.post(`${work.path}/findings/${id}/release`).send(body).expect(200)).body as FindingView;
}

/** Whose engagement it is, as its people come in. */
export async function clientOf(
  test: TestApp,
  { firmId, engagementId }: TestedEngagement,
): Promise<{ firmId: string; clientId: string }> {
  const select = `SELECT client_id AS id FROM engagement WHERE id = $1`;
  const { rows } = await test.admin.query<{ id: string }>(select, [engagementId]);
  return { firmId, clientId: rows[0]!.id };
}

/** The calendar day in Japan. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
