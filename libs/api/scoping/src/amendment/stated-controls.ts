import type { Caller, Tx } from '@akashi/api-platform';
import type { ChangedSelectionView, StatedControlView } from '@akashi/contracts';

/** $1 firm, $2 engagement, $3 statement. */
const selectStatedControls = `
  SELECT id, stable_key AS "stableKey", criterion_key AS "criterionKey", text, frequency, owner, main_target AS "mainTarget",
    population_code AS "populationCode", inherited_from AS "inheritedFrom", operation_claimed AS "operationClaimed",
    valid_from AS "validFrom", valid_to AS "validTo"
  FROM individual_control WHERE firm_id = $1 AND engagement_id = $2 AND statement_id = $3 ORDER BY position, id`;

/** $1 firm, $2 engagement, $3 and $4 statements: what they choose differently, in the order of the catalogue. */
const selectChangedSelections = `
  SELECT coalesce(a.criterion_key, b.criterion_key) AS "criterionKey", a.choice AS before, b.choice AS after,
    coalesce(a.reason, '') AS "reasonBefore", coalesce(b.reason, '') AS "reasonAfter"
  FROM (SELECT * FROM statement_selection WHERE firm_id = $1 AND engagement_id = $2 AND statement_id = $3) a
  FULL JOIN (SELECT * FROM statement_selection WHERE firm_id = $1 AND engagement_id = $2 AND statement_id = $4) b
    ON b.criterion_key = a.criterion_key
  JOIN criterion c ON c.firm_id = $1 AND c.edition_id = coalesce(a.edition_id, b.edition_id)
    AND c.key = coalesce(a.criterion_key, b.criterion_key)
  WHERE (a.choice, a.reason) IS DISTINCT FROM (b.choice, b.reason)
  ORDER BY c.position`;

/** The controls of one version of the statement with all that a comparison looks at, in the order of the file. */
export function statedControls(
  tx: Tx,
  caller: Caller,
  engagementId: string,
  statementId: string,
): Promise<StatedControlView[]> {
  return tx.query(selectStatedControls, [caller.firmId, engagementId, statementId]);
}

/** What two versions choose differently of the criteria, or give another reason for. */
export function changedSelections(
  tx: Tx,
  caller: Caller,
  engagementId: string,
  [from, to]: readonly [string, string],
): Promise<ChangedSelectionView[]> {
  return tx.query(selectChangedSelections, [caller.firmId, engagementId, from, to]);
}
