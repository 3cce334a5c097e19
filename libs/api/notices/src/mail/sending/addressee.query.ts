/**
 * Whom a mail goes to, if they are there today, and what it is to tell. $1 firm, $2 person, $3 client or null for a member, $4 mail.
 */
export const selectAddressee = `
  SELECT a.email AS address, m.firm_roles AS "firmRoles", p.kind, coalesce(s.language, 'ja') AS language,
    coalesce(s.way = 'none', false) AS "wantsNone", f.mail_names_matters AS "namesMatters",
    (SELECT coalesce(array_agg(x.notice_id), '{}') FROM mail_notice x WHERE x.firm_id = $1 AND x.mail_id = $4) AS "noticeIds"
  FROM firm f
  JOIN account a ON a.id = $2 AND a.disabled_at IS NULL
  LEFT JOIN member m ON m.firm_id = f.firm_id AND m.user_id = a.id AND m.disabled_at IS NULL
  LEFT JOIN client_person p ON p.firm_id = f.firm_id AND p.client_id = $3 AND p.account_id = a.id AND p.disabled_at IS NULL
  LEFT JOIN mail_setting s ON s.firm_id = f.firm_id AND s.person_id = a.id AND s.client_id IS NOT DISTINCT FROM $3
  WHERE f.firm_id = $1 AND CASE WHEN $3::uuid IS NULL THEN m.user_id ELSE p.account_id END IS NOT NULL`;
