/** The ribbon's commands, as `FunctionName` in manifest.xml names them; each is bound with `Office.actions.associate`. */
export const RIBBON_ACTIONS = ["computeRatings", "checkQuotas", "makeAllForms", "showHelp"] as const;
export type RibbonAction = (typeof RIBBON_ACTIONS)[number];
