import type { ProcedureField } from '@akashi/domain/procedure';
import type { Bilingual } from '@akashi/web-ui';

/** Names of the fields of a file of procedures. */
export const procedureFieldLabels: Readonly<Record<ProcedureField, Bilingual>> = {
  number: ['管理策番号', 'Number of the criterion'],
  testType: ['評価の区分', 'Kind of test'],
  code: ['手続番号', 'Code of the procedure'],
  technique: ['手法', 'Technique'],
  text: ['手続の本文', 'Text of the procedure'],
  asks: ['依頼する資料（依頼者に送る）', 'Evidence to request (sent to the client)'],
  shows: ['よい回答が示すこと（依頼者に送る）', 'What a good answer shows (sent to the client)'],
};
