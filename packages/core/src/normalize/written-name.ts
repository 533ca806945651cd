/** The attributes of one `names` value that make keys; all of them text, "" where absent. */
export interface WrittenName {
  readonly givenName: string;
  readonly middleName: string;
  readonly familyName: string;
  readonly honorificSuffix: string;
  readonly unstructuredName: string;
  readonly phoneticGivenName: string;
  readonly phoneticMiddleName: string;
  readonly phoneticFamilyName: string;
  readonly phoneticFullName: string;
}
