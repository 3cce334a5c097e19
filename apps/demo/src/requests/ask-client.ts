import type { RequestRow, RequestView } from '@akashi/contracts';
import { at, requestApi } from '@akashi/contracts/api';
import type { Client } from '../client';
import type { MatrixTest } from '../matrix';
import { matrixOf } from '../steps/07-perform-tests';
import type { Step } from '../steps/step';

interface Asked {
  place: number;
  title: string;
  wanted: string;
  /** Days from today. */
  due: number;
  /** How far it has come; not sent when left out. */
  came?: 'asked' | 'answered' | 'taken-up' | 'returned' | 'accepted';
}

const asked: readonly Asked[] = [
  {
    place: 12,
    title: '特権パスワードの更新の設定',
    wanted: '設定の画面と、最後に変えた日が分かるもの',
    due: 3,
    came: 'taken-up',
  },
  {
    place: 30,
    title: '認証情報の再発行の記録（9件）',
    wanted: '申請・承認・再発行の日が分かる記録',
    due: 3,
    came: 'answered',
  },
  {
    place: 44,
    title: 'ログの日次点検の記録（25日分）',
    wanted: '選んだ25日について、点検した日と人が分かる記録',
    due: 5,
    came: 'answered',
  },
  { place: 61, title: '利用者登録の画面と操作の手順', wanted: '今の版の手順書', due: 7, came: 'returned' },
  {
    place: 75,
    title: 'バックアップからの復元試験の記録',
    wanted: '最後に行った試験の計画と結果',
    due: 7,
    came: 'asked',
  },
  { place: 88, title: '容量の監視の設定', wanted: '監視の対象としきい値が分かる画面', due: 9, came: 'asked' },
  { place: 101, title: '方針の周知の記録', wanted: '周知した日と対象が分かる記録', due: 9, came: 'accepted' },
  { place: 118, title: '委託先の年次の見直しの記録', wanted: '見直した日と結果が分かる記録', due: 14 },
  { place: 133, title: '媒体の処分の記録（5件）', wanted: '処分した日・方法・立会った人が分かる記録', due: 14 },
];

export const dayFrom = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(Date.now() + days * 86_400_000);

/** Requests in every state that the client has come to; the client answers them by mail. */
export const askClient: Step = {
  key: 'ask-client',
  title: '依頼資料を送り、一部が届く  Requests are sent and some are answered',
  run: async ({ crew, engagementId }) => {
    const asker = await crew.as('sato');
    const tests = await matrixOf(asker, engagementId);
    for (const one of asked) await ask(asker, engagementId, one, tests);
  },
};

async function ask(asker: Client, engagementId: string, one: Asked, tests: readonly MatrixTest[]): Promise<void> {
  const test = tests[one.place];
  const written = await asker.send(at(requestApi.draft, { engagementId }), {
    title: one.title,
    wanted: `${one.wanted}をください。`,
    shows: '日付と担当した人が分かる\n切り取っていない、そのままのもの',
    dueOn: dayFrom(one.due),
    answererId: null,
    testIds: test ? [test.id] : [],
  });
  if (!one.came) return;
  const requests = [{ id: written.id, version: written.version }];
  const [sent] = await asker.send(at(requestApi.send, { engagementId }), { requests });
  if (sent && one.came !== 'asked') await answer(asker, engagementId, one, sent);
}

async function answer(asker: Client, engagementId: string, { came, title }: Asked, sent: RequestRow): Promise<void> {
  const path = { engagementId, requestId: sent.id };
  const file = new TextEncoder().encode(`${title}\n2026-09-30,運用部\n`);
  await asker.sendFile(at(requestApi.deliver, path), `${title}.csv`, file);
  const answered: RequestView = await asker.send(at(requestApi.record, path), {
    version: sent.version,
    note: '',
    receivedFrom: '野村 拓也',
    receivedOn: dayFrom(0),
    receivedHow: 'メール',
  });
  const { version } = answered;
  if (came === 'taken-up') await asker.send(at(requestApi.check, path), { version });
  if (came === 'accepted') await asker.send(at(requestApi.accept, path), { version, files: [] });
  if (came !== 'returned') return;
  const reason = '前の版の手順書です。今の版を送ってください。';
  await asker.send(at(requestApi.return, path), { version, reason, dueOn: dayFrom(10) });
}
