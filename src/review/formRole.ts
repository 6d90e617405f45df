/** Who needs which form; the letters swap between years, so a regulation is keyed by the role. */
export type FormRole = "leader" | "leaderNotMember" | "member" | "notMember" | "contractWorker";
