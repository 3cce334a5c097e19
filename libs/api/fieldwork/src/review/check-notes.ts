import { ensure, type Caller, type Tx } from '@akashi/api-platform';
import type { NewNote } from '@akashi/contracts';
import { mayWriteNote, wholePaper } from '@akashi/domain/control';
import { mustBeOnPaper } from '../paper/place-on-paper';

/** Everything that notes name is looked at before any of them is written: what is not there is not there, whatever else is wrong. */
export async function checkNotes(
  tx: Tx,
  caller: Caller,
  { engagementId, testId, archived }: { engagementId: string; testId: string; archived: boolean },
  notes: readonly NewNote[],
  team: readonly { id: string }[],
): Promise<void> {
  for (const { place = wholePaper } of notes) await mustBeOnPaper(tx, caller, engagementId, testId, place);
  const ids = team.map(({ id }) => id);
  for (const note of notes) ensure(mayWriteNote({ ...note, team: ids, archived }));
}
