const columns = `
  s.id, s.version_no AS "versionNo", s.edition_id AS "editionId", s.dated_on AS "datedOn", s.file_name AS "fileName",
  s.file_sha256 AS "fileSha256", f.size AS "fileSize", s.control_count AS "controlCount", s.imported_at AS "importedAt",
  m.family_name || ' ' || m.given_name AS "importedBy"`;

/** $1 firm, $2 engagement; newest first. */
export const selectVersions = `
  SELECT ${columns} FROM statement s
  JOIN stored_file f ON f.firm_id = s.firm_id AND f.sha256 = s.file_sha256
  JOIN member m ON m.firm_id = s.firm_id AND m.user_id = s.imported_by
  WHERE s.firm_id = $1 AND s.engagement_id = $2 ORDER BY s.version_no DESC`;

/** $1 firm, $2 engagement, $3 statement. */
export const selectSelections = `
  SELECT json_build_object('criterionKey', coalesce(json_agg(x.criterion_key), '[]'),
    'choice', coalesce(json_agg(x.choice), '[]'), 'reason', coalesce(json_agg(x.reason), '[]')) AS columns
  FROM (SELECT l.* FROM statement_selection l
    JOIN criterion c ON c.firm_id = l.firm_id AND c.edition_id = l.edition_id AND c.key = l.criterion_key
    WHERE l.firm_id = $1 AND l.engagement_id = $2 AND l.statement_id = $3 ORDER BY c.position) x`;

/** $1 firm, $2 engagement, $3 statement. */
export const selectControls = `
  SELECT json_build_object('id', coalesce(json_agg(x.id), '[]'), 'stableKey', coalesce(json_agg(x.stable_key), '[]'),
    'criterionKey', coalesce(json_agg(x.criterion_key), '[]'), 'text', coalesce(json_agg(x.text), '[]'),
    'frequency', coalesce(json_agg(x.frequency), '[]'), 'owner', coalesce(json_agg(x.owner), '[]'),
    'mainTarget', coalesce(json_agg(x.main_target), '[]'),
    'populationCode', coalesce(json_agg(x.population_code), '[]'),
    'inheritedFrom', coalesce(json_agg(x.inherited_from), '[]'),
    'operationClaimed', coalesce(json_agg(x.operation_claimed), '[]'),
    'validFrom', coalesce(json_agg(x.valid_from), '[]'), 'validTo', coalesce(json_agg(x.valid_to), '[]')) AS columns
  FROM (SELECT * FROM individual_control
    WHERE firm_id = $1 AND engagement_id = $2 AND statement_id = $3 ORDER BY position) x`;

/** $1 firm, $2 engagement, $3 statement, $4 edition, $5 selections. */
export const insertSelections = `
  INSERT INTO statement_selection (firm_id, engagement_id, statement_id, edition_id, criterion_key, choice, reason)
  SELECT $1, $2, $3, $4, x."criterionKey", x.choice, x.reason
  FROM jsonb_to_recordset($5) AS x("criterionKey" text, choice text, reason text)`;

/** $1 firm, $2 engagement, $3 statement, $4 edition, $5 controls. */
export const insertControls = `
  INSERT INTO individual_control (firm_id, engagement_id, statement_id, edition_id, id, stable_key, criterion_key, position,
    text, frequency, owner, main_target, population_code, inherited_from, operation_claimed,
    valid_from, valid_to)
  SELECT $1, $2, $3, $4, x.id, x."stableKey", x."criterionKey", x.position, x.text, x.frequency, x.owner, x."mainTarget",
    x."populationCode", x."inheritedFrom", x."operationClaimed", x."validFrom", x."validTo"
  FROM jsonb_to_recordset($5) AS x(id uuid, "stableKey" text, "criterionKey" text, position int, text text,
    frequency text, owner text, "mainTarget" text, "populationCode" text, "inheritedFrom" text, "operationClaimed" boolean,
    "validFrom" date, "validTo" date)`;

/** $1 firm, $2 engagement, $3 statement. */
export const selectSections = `
  SELECT provider, corporate_number AS "corporateNumber", representative, service, service_kind AS "serviceKind", regions,
    scope, system_overview AS "systemOverview", base_services AS "baseServices", subsequent_events AS "subsequentEvents",
    special_notes AS "specialNotes", generative_ai AS "generativeAi",
    external_audit_scope AS "externalAuditScope", internal_audit_scope AS "internalAuditScope", dated_on AS "statementDate",
    period_from AS "periodFrom", period_to AS "periodTo"
  FROM statement WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`;

/** $1 firm, $2 engagement, $3 statement. */
export const selectPopulations = `
  SELECT code, name, reason FROM statement_population
  WHERE firm_id = $1 AND engagement_id = $2 AND statement_id = $3 ORDER BY position`;

/** $1 firm, $2 engagement, $3 statement; what was told when it was imported. */
export const selectFaults = `
  SELECT fault FROM statement_fault WHERE firm_id = $1 AND engagement_id = $2 AND statement_id = $3 ORDER BY position`;

/** $1 firm, $2 engagement, $3 hash of the headings: how the same client's last file of these headings was read. */
export const selectRecalled = `
  SELECT s.mapping, s.mapping_places AS places FROM statement s
  JOIN engagement e ON e.firm_id = s.firm_id AND e.id = s.engagement_id
  WHERE s.firm_id = $1 AND s.heading_sha256 = $3 AND s.mapping IS NOT NULL AND e.client_id = (
    SELECT client_id FROM engagement WHERE firm_id = $1 AND id = $2)
  ORDER BY s.imported_at DESC, s.id DESC LIMIT 1`;

/** $1 firm, $2 engagement, $3 id, $4 edition, $5 what was counted, $6 sections; its version is the next one. */
export const insertStatement = `
  INSERT INTO statement (firm_id, engagement_id, id, version_no, edition_id, file_name, file_sha256, selected_count,
    excluded_count, not_selected_count, control_count, imported_by, dated_on, provider, corporate_number, representative,
    service, service_kind, regions, scope, system_overview, base_services, subsequent_events, special_notes, generative_ai,
    external_audit_scope, internal_audit_scope, period_from, period_to, mapping, mapping_places, heading_sha256)
  SELECT $1, $2, $3, (SELECT coalesce(max(version_no), 0) + 1 FROM statement WHERE firm_id = $1 AND engagement_id = $2), $4,
    c."fileName", c."fileSha256", c.selected, c.excluded, c."notSelected", c.controls, c."importedBy", s."statementDate",
    s.provider, s."corporateNumber", s.representative, s.service, s."serviceKind", s.regions, s.scope, s."systemOverview",
    s."baseServices", s."subsequentEvents", s."specialNotes", s."generativeAi",
    s."externalAuditScope", s."internalAuditScope", s."periodFrom", s."periodTo",
    c.mapping, c.places, c."headingSha256"
  FROM jsonb_to_record($5) AS c("fileName" text, "fileSha256" text, selected int, excluded int, "notSelected" int,
      controls int, "importedBy" uuid, mapping jsonb, places jsonb, "headingSha256" text),
    jsonb_to_record($6) AS s(provider text, "corporateNumber" text, representative text, service text, "serviceKind" text,
      regions text, scope text, "systemOverview" text, "baseServices" text, "subsequentEvents" text, "specialNotes" text,
      "generativeAi" text, "externalAuditScope" text, "internalAuditScope" text, "statementDate" date, "periodFrom" date, "periodTo" date)`;

/** $1 firm, $2 engagement, $3 statement, $4 populations. */
export const insertPopulations = `
  INSERT INTO statement_population (firm_id, engagement_id, statement_id, code, position, name, reason)
  SELECT $1, $2, $3, x.code, x.position, x.name, x.reason
  FROM jsonb_to_recordset($4) AS x(code text, position int, name text, reason text)`;

/** $1 firm, $2 engagement, $3 statement, $4 faults. */
export const insertFaults = `
  INSERT INTO statement_fault (firm_id, engagement_id, statement_id, position, rule, fault)
  SELECT $1, $2, $3, x.position, x.fault ->> 'rule', x.fault
  FROM jsonb_to_recordset($4) AS x(position int, fault jsonb)`;

/** $1 firm, $2 engagement: the controls of all versions, by position, with the latest version's marked. */
export const selectKeyedControls = `
  SELECT i.stable_key AS "stableKey", i.criterion_key AS "criterionKey", i.text,
    s.version_no = max(s.version_no) OVER () AS "isLatest", p.id IS NOT NULL AS "isPlanned"
  FROM individual_control i
  JOIN statement s ON s.firm_id = i.firm_id AND s.engagement_id = i.engagement_id AND s.id = i.statement_id
  LEFT JOIN scope_plan p ON p.firm_id = s.firm_id AND p.engagement_id = s.engagement_id AND p.statement_id = s.id
    AND p.state = 'approved'
  WHERE i.firm_id = $1 AND i.engagement_id = $2 ORDER BY i.position, i.id`;
