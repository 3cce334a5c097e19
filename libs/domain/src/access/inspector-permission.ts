/** Asked of inspectors alone: what was opened to them, and until when. No role of the firm holds it. */
export const inspectorPermissions = ['inspection-room.read'] as const;

export type InspectorPermission = (typeof inspectorPermissions)[number];

export function isInspectorPermission(permission: string): permission is InspectorPermission {
  return (inspectorPermissions as readonly string[]).includes(permission);
}
