import type { MatrixTest } from '../matrix';

/** What the year asks of the client beside what `ask-client` leaves on its way; the file that was sent back there stands in no answer. */
export const collected = { requests: 303, files: 1942 };

/** A request of the list: the paper that it serves, what it asks for, and how many files come for it. */
export interface ListedExample {
  test: MatrixTest;
  title: string;
  wanted: string;
  fileNames: string[];
}

const kinds: readonly { title: string; wanted: string; file: string }[] = [
  { title: '規程と手順書', wanted: '対象期間に有効だった版', file: '規程' },
  { title: '申請と承認の記録', wanted: '申請・承認した人と日が分かる記録', file: '申請記録' },
  { title: '設定の画面', wanted: '設定した値と、最後に変えた日が分かる画面', file: '設定' },
  { title: '点検の記録', wanted: '点検した日と人が分かる記録', file: '点検記録' },
  { title: '教育の記録', wanted: '受けた人と日が分かる記録', file: '受講記録' },
  { title: '変更の記録', wanted: '変更の理由・承認・実施した日が分かる記録', file: '変更記録' },
];

/** The list of the year: every so many papers one request, the files spread over them evenly. */
export function requestList(tests: readonly MatrixTest[]): ListedExample[] {
  const every = tests.length / collected.requests;
  const inAll = (upTo: number): number => Math.floor((upTo * collected.files) / collected.requests);
  return Array.from({ length: collected.requests }, (_, place) => {
    const test = tests[Math.floor(place * every)]!;
    const { title, wanted, file } = kinds[place % kinds.length]!;
    const files = inAll(place + 1) - inAll(place);
    const fileNames = Array.from({ length: files }, (_, no) => `${test.number} ${file} ${no + 1}.csv`);
    return { test, title: `${title}（${test.number}）`, wanted: `${wanted}をください。`, fileNames };
  });
}
