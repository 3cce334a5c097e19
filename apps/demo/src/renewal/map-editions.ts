import { at, editionApi } from '@akashi/contracts/api';
import type { Client } from '../client';
import type { Crew } from '../crew';
import { catalogueYears, mappingSums, rightsBasis, type CatalogueYear } from '../example/renewal-catalogue';
import { mustBe } from '../must-be';

/** Takes a year of the catalogue in from its file, as it is read when nobody changes what is offered. */
async function importYear(admin: Client, { code, titleJa, titleEn, fileName, csv }: CatalogueYear): Promise<void> {
  const file = await admin.sendFile(at(editionApi.receive, {}), fileName, Buffer.from(csv, 'utf8'));
  const reading = { mapping: file.table?.proposed ?? null, grammar: 'ISMAP' as const, answers: [] };
  const { faultTotal } = await admin.send(at(editionApi.preview, { fileId: file.id }), reading);
  mustBe(`faults of ${fileName}`, faultTotal, 0);
  const named = { ...reading, code, titleJa, titleEn, rightsHeld: true, rightsBasis, keepMappingAs: null };
  await admin.send(at(editionApi.import, { fileId: file.id }), named);
}

/** Two editions of one catalogue, and what became of every item: proposed, looked at, and answered with yes. */
export async function mapEditions(crew: Crew): Promise<void> {
  const admin = await crew.as('admin');
  const { earlier, renewed } = catalogueYears;
  await importYear(admin, earlier);
  await importYear(admin, renewed);
  const proposed = await admin.send(at(editionApi.map, { editionId: earlier.code }), { toEditionId: renewed.code });
  const { mapping, lines } = proposed;
  if (!mapping) throw new Error('The two editions were not mapped.');
  const answers = lines.map(({ position, version }) => ({ position, version, answer: 'yes' as const, key: null }));
  const answered = await admin.send(at(editionApi.answerMapping, { mappingId: mapping.id }), { answers });
  mustBe('entries of the mapping that wait', answered.open, 0);
  const kinds = Object.fromEntries(Object.keys(mappingSums).map((kind) => [kind, 0]));
  for (const { kind } of answered.lines) kinds[kind] = (kinds[kind] ?? 0) + 1;
  mustBe('what became of the items', kinds, { ...mappingSums });
}
