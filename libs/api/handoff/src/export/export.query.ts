/** $1 firm, $2 engagement, $3 now. */
export const selectExports = `
  SELECT x.id, x.report_id AS "reportId", x.recipient_name AS "recipientName", x.recipient_email AS "recipientEmail",
    x.expires_at AS "expiresAt", x.max_downloads::int AS "maxDownloads", x.download_count::int AS "downloadCount",
    CASE WHEN x.revoked_at IS NOT NULL THEN 'revoked' WHEN x.expires_at <= $3 THEN 'expired'
      WHEN x.download_count >= x.max_downloads THEN 'used-up' ELSE 'open' END AS state,
    x.revoke_reason AS "revokeReason", m.family_name || ' ' || m.given_name AS "createdByName",
    x.created_at AS "createdAt", x.version::int,
    coalesce((SELECT json_agg(json_build_object('format', a.format, 'ip', a.ip, 'accessedAt', a.accessed_at)
        ORDER BY a.accessed_at DESC)
      FROM export_access a WHERE a.firm_id = x.firm_id AND a.engagement_id = x.engagement_id
        AND a.export_id = x.id), '[]') AS accesses,
    (SELECT json_build_object('at', c.made_at, 'fault', c.fault) FROM link_code c
      WHERE c.firm_id = x.firm_id AND c.engagement_id = x.engagement_id AND c.export_id = x.id
      ORDER BY c.made_at DESC LIMIT 1) AS "lastCode"
  FROM vendor_export x JOIN member m ON m.firm_id = x.firm_id AND m.user_id = x.created_by
  WHERE x.firm_id = $1 AND x.engagement_id = $2`;

/** $1 firm, $2 engagement, $3 export. A link with what its recipient may know. */
export const selectLink = `
  SELECT x.id, x.report_id AS "reportId", x.recipient_name AS "recipientName", x.recipient_email AS "recipientEmail",
    x.expires_at AS "expiresAt", x.max_downloads::int AS "maxDownloads", x.download_count::int AS downloads,
    x.revoked_at IS NOT NULL AS revoked, f.name AS "firmName", s.name AS "serviceName",
    f.export_asks_code AS "asksCode", f.mail_names_matters AS "namesMatters", r.state = 'replaced' AS "isReplaced"
  FROM vendor_export x
  JOIN firm f ON f.firm_id = x.firm_id
  JOIN report r ON r.firm_id = x.firm_id AND r.engagement_id = x.engagement_id AND r.id = x.report_id
  JOIN engagement e ON e.firm_id = x.firm_id AND e.id = x.engagement_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.id = $3`;
