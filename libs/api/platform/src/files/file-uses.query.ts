/** Every row that names a stored file; a spec holds the list against the foreign keys. */
export const fileUses = `
  SELECT firm_id, engagement_id, 'evidence' AS kind, sha256, file_name FROM evidence_version
  UNION ALL SELECT firm_id, engagement_id, 'population', file_sha256, file_name FROM population
  UNION ALL SELECT firm_id, engagement_id, 'population-rows', canonical_sha256, file_name FROM population
    WHERE canonical_sha256 IS NOT NULL
  UNION ALL SELECT firm_id, engagement_id, 'statement', file_sha256, file_name FROM statement
  UNION ALL SELECT firm_id, engagement_id, 'letter', file_sha256, file_name FROM representation_letter
  UNION ALL SELECT firm_id, engagement_id, 'report', sha256, file_name FROM issued_file
  UNION ALL SELECT firm_id, engagement_id, 'package', file_sha256, 'v' || version_no || '.zip' FROM handoff_package
  UNION ALL SELECT firm_id, engagement_id, 'package-item', sha256, file_name FROM package_item WHERE sha256 IS NOT NULL
  UNION ALL SELECT firm_id, engagement_id, 'follow-up', file_sha256, file_name FROM finding_follow_up
  UNION ALL SELECT firm_id, engagement_id, 'request', sha256, file_name FROM evidence_request_file
  UNION ALL SELECT firm_id, engagement_id, 'finding', sha256, file_name FROM finding_answer_file
  UNION ALL SELECT firm_id, engagement_id, 'statement', sha256, file_name FROM statement_submission
  UNION ALL SELECT firm_id, engagement_id, 'released', sha256, file_name FROM released_document
  UNION ALL SELECT firm_id, engagement_id, 'inspection-bundle', sha256, file_name FROM inspection_bundle
  UNION ALL SELECT firm_id, engagement_id, 'engagement-file', sha256, file_name FROM engagement_file
  UNION ALL SELECT firm_id, NULL, 'report-template', file_sha256, file_name FROM report_template_version
  UNION ALL SELECT firm_id, NULL, 'catalogue', file_sha256, file_name FROM catalogue_file
  UNION ALL SELECT firm_id, NULL, 'procedures', file_sha256, file_name FROM procedure_file
  UNION ALL SELECT firm_id, NULL, 'mapping', file_sha256, file_name FROM edition_mapping_file`;
