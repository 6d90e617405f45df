import type { AgencySettings } from "../src/review/agency";

/** An agency of which nothing is known but the year. */
export const agencyOf = (year: number): AgencySettings => ({
  year,
  parent: null,
  name: null,
  nameInText: null,
  sign: null,
  place: null,
  headName: null,
  partyCommittee: null,
  partyCell: null,
  keeper: null,
  reportNumber: null,
  documentDate: null,
  reportTo: [],
  recipients: [],
  collectiveHeader: "state",
});
