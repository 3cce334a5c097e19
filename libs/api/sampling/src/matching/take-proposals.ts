import { EngagementDoor, type Room } from '@akashi/api-engagements';
import { ensureRecordable, PaperStore, recountTests } from '@akashi/api-fieldwork';
import { DomainProblem, LedgerWriter, type Caller, type Tx } from '@akashi/api-platform';
import type { MatchingView, TakeProposalsBody, TakenProposalsView } from '@akashi/contracts';
import { mayTakeProposal, proposalFor } from '@akashi/domain/matching';
import { Injectable } from '@nestjs/common';
import { ItemResultStore } from '../population/item-result.store';
import { PopulationStore } from '../population/population.store';
import { MatchingStore, type NewTakenProposal } from './matching.store';
import { matchesOf } from './run-matching';

type Cells = TakeProposalsBody['cells'];
type KnownCell = Awaited<ReturnType<ItemResultStore['known']>>[number];

/** Records what the newest look proposes as results: a person takes them, and where a result stands already, it stays. */
@Injectable()
export class TakeProposals {
  constructor(
    private readonly door: EngagementDoor,
    private readonly matching: MatchingStore,
    private readonly populations: PopulationStore,
    private readonly papers: PaperStore,
    private readonly results: ItemResultStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(
    caller: Caller,
    engagementId: string,
    populationId: string,
    { runNo, cells }: TakeProposalsBody,
  ): Promise<TakenProposalsView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      const testIds = [...new Set(cells.map(({ testId }) => testId))];
      const papers = await this.papers.recordAll(tx, caller, room, testIds, { voidReason: 'items-recorded' });
      if (papers.length !== testIds.length) await this.papers.lock(tx, caller, engagementId, testIds);
      await this.populations.lock(tx, caller, engagementId, populationId, null);
      // What is not in the sample is told first, whatever look it comes from.
      const named = new Map<string, KnownCell[]>();
      const byTest = Map.groupBy(cells, (one) => one.testId);
      for (const [testId, of] of byTest)
        named.set(testId, await this.results.known(tx, caller, engagementId, testId, asResults(of)));
      const seen = await this.matching.view(tx, caller, engagementId, populationId);
      if (seen.run?.runNo !== runNo)
        throw new DomainProblem('stale-version', { facts: { version: seen.run?.runNo ?? 0 } });

      const taken: NewTakenProposal[] = [];
      for (const [testId, of] of byTest) {
        const known = named.get(testId) ?? [];
        taken.push(...(await this.take(tx, caller, room, { testId, cells: of, known }, seen)));
      }
      await this.matching.addTaken(tx, caller, engagementId, { populationId, runNo }, taken);
      await recountTests(tx, caller, engagementId, testIds);
      const voidedSignOffs = papers.reduce((sum, one) => sum + one.voidedSignOffs, 0);
      this.ledger.record(tx, {
        action: 'matching.proposals-taken',
        engagementId,
        entity: { type: 'population', id: populationId },
        facts: { run: runNo, rule: seen.run.ruleNo, results: taken.length, tests: testIds.length, voidedSignOffs },
        after: {
          cells: taken,
          matches: seen.matches.filter(({ itemId }) => cells.some((one) => one.itemId === itemId)),
        },
      });
      const matching = await this.matching.view(tx, caller, engagementId, populationId);
      return { matching, recorded: taken.length, voidedSignOffs };
    });
  }

  /** The results of one paper, all or none. */
  private async take(
    tx: Tx,
    caller: Caller,
    room: Room,
    { testId, cells, known }: { testId: string; cells: Cells; known: readonly KnownCell[] },
    { matches }: MatchingView,
  ): Promise<NewTakenProposal[]> {
    for (const [at, { itemId, attribute }] of cells.entries()) {
      const { version: _, ...item } = known[at]!;
      const match = matches.find((one) => one.itemId === itemId);
      const proposal = match ? proposalFor(attribute, matchesOf(match)) : null;
      const decision = mayTakeProposal({ engagementState: room.state, inSample: true, ...item, proposal });
      if (!decision.allowed) throw new DomainProblem(decision.code, { facts: { itemId, attribute } });
    }
    const recorded = await this.results.record(tx, caller, room.engagementId, testId, asResults(cells));
    return recorded.map(({ version, ...cell }) => ({ ...cell, testId, resultVersion: version }));
  }
}

const asResults = (cells: Cells) =>
  cells.map(({ itemId, attribute }) => ({ itemId, attribute, result: 'NO_EXCEPTION' as const, note: '' }));
