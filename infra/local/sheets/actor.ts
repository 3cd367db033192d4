/** Who writes. The owner is the service account whose token the functions carry; people are known by their e-mail. */
export type Actor = { readonly email: string; readonly owner: boolean };

/** The account that owns every local workbook, in the shape of Google's service accounts. */
export const OWNER_EMAIL = 'monitoria@local.iam.gserviceaccount.com';
export const OWNER: Actor = { email: OWNER_EMAIL, owner: true };

export const person = (email: string): Actor => ({ email, owner: email.toLowerCase() === OWNER_EMAIL });
