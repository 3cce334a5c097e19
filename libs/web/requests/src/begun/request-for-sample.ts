import type { PopulationView } from '@akashi/contracts';
import { expectedIds } from '@akashi/domain/request';
import type { Lang } from '@akashi/web-ui';
import type { BegunRequest } from '../dialogs/request-dialog';

/** So many items stand one below the other; of more, the ids follow each other in a line. */
const listed = 40;

/** One request for every item of a sample: what each is called in the file that it was drawn from, in the order of the draw. */
export function requestForSample({ name, header, items, tests }: PopulationView, lang: Lang): BegunRequest {
  const drawn = items.filter(({ voidReason }) => voidReason === null);
  const ids = drawn.map(
    ({ cells, rowNumber }) => cells[0]?.trim() || (lang === 'ja' ? `${rowNumber}行目` : `row ${rowNumber}`),
  );
  const head = header[0]?.trim() ?? '';
  const list =
    ids.length > listed ? ids.join(lang === 'ja' ? '、' : ', ') : ids.map((id, at) => `${at + 1}. ${id}`).join('\n');
  const n = ids.length;
  return {
    title: lang === 'ja' ? `${name}（${n}件分）` : `${name} (${n} items)`,
    wanted:
      lang === 'ja'
        ? `次の${n}件について、記録をください。${head ? `（${head}）` : ''}\n${list}`
        : `Please send the records of these ${n} items${head ? ` (${head})` : ''}.\n${list}`,
    expected: expectedIds(drawn.map(({ cells }) => cells[0] ?? '')),
    testIds: tests.map(({ testId }) => testId),
  };
}
