/**
 * The declaration that counts, as `d`, of one person in one engagement: the latest interest where there is any, the latest
 * declaration where there is none.
 */
export const countingDeclaration = (of: string, engagement: string, user: string): string => `
  SELECT x.id, x.declared_on, x.has_interest, EXISTS (SELECT FROM interest_resolution r
      WHERE r.firm_id = x.firm_id AND r.engagement_id = x.engagement_id AND r.declaration_id = x.id) AS is_resolved
  FROM independence_declaration x
  WHERE x.firm_id = ${of}.firm_id AND x.engagement_id = ${engagement} AND x.user_id = ${user}
  ORDER BY x.has_interest DESC, x.recorded_at DESC, x.id DESC LIMIT 1`;

/**
 * Whether the person may read engagement `e`, as `mayReadEngagement` says. The door asks the rule; every list that does not pass
 * the door asks it here.
 */
export const isIndependent = (user: string): string => `
  coalesce((SELECT NOT d.has_interest OR d.is_resolved FROM (${countingDeclaration('e', 'e.id', user)}) d), false)`;

/** Whether engagement `e` is closed to this person, as to one of its team today who may not read it. */
export const isClosedTo = (user: string, today: string): string => `
  EXISTS (SELECT FROM team_member o WHERE o.firm_id = e.firm_id AND o.engagement_id = e.id AND o.user_id = ${user}
    AND (o.to_on IS NULL OR o.to_on >= ${today}::date) AND NOT ${isIndependent(user)})`;
