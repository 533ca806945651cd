/** The value that puts a contact into a group. */
export function membershipOf(resourceName: string): {
  contactGroupMembership: { contactGroupId: string; contactGroupResourceName: string };
} {
  const contactGroupId = resourceName.replace(/^contactGroups\//u, "");
  return { contactGroupMembership: { contactGroupId, contactGroupResourceName: resourceName } };
}
