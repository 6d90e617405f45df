/** The same for every office and every version, so that a new path replaces the old one. */
const CATALOG_ID = "{3C72450C-2519-4803-BEDF-0464AAE1C300}";
const KEY = `Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${CATALOG_ID}`;

/** What Excel reads about a shared folder it may show add-ins from. Flags 1: shown in the list of add-ins. */
const valuesOf = (share: string): readonly { readonly name: string; readonly type: "REG_SZ" | "REG_DWORD"; readonly value: string }[] => [
  { name: "Id", type: "REG_SZ", value: CATALOG_ID },
  { name: "Url", type: "REG_SZ", value: share },
  { name: "Flags", type: "REG_DWORD", value: "00000001" },
];

/** Files that make Excel trust a shared folder, for one machine (.reg) and for a domain (Group Policy Preferences). */
export const catalogFiles = (share: string): readonly { readonly name: string; readonly bytes: Buffer }[] => [
  { name: "tin-cay-thu-muc.reg", bytes: registryFile(share) },
  { name: "bo-tin-cay-thu-muc.reg", bytes: utf16(`Windows Registry Editor Version 5.00\r\n\r\n[-HKEY_CURRENT_USER\\${KEY}]\r\n`) },
  { name: "gpo-preferences-registry.xml", bytes: Buffer.from(policyPreferences(share), "utf8") },
];

function registryFile(share: string): Buffer {
  const lines = valuesOf(share).map(({ name, type, value }) => (type === "REG_DWORD" ? `"${name}"=dword:${value}` : `"${name}"="${value.replaceAll("\\", "\\\\")}"`));
  return utf16(["Windows Registry Editor Version 5.00", "", `[HKEY_CURRENT_USER\\${KEY}]`, ...lines, ""].join("\r\n"));
}

/** As Registry Editor writes its own files: a share's name may have letters beyond ASCII. */
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, "utf16le");

/** Registry items of User Configuration > Preferences > Windows Settings > Registry, to be dropped on that node; "U" creates or updates. */
function policyPreferences(share: string): string {
  const items = valuesOf(share).map(
    ({ name, type, value }, index) =>
      `  <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="${name}" status="${name}" image="${type === "REG_DWORD" ? 12 : 7}" uid="{C84B1227-0E12-4F48-B756-2D19B722370${index}}">
    <Properties action="U" displayDecimal="0" default="0" hive="HKEY_CURRENT_USER" key="${KEY}" name="${name}" type="${type}" value="${escaped(value)}" />
  </Registry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
${items.join("\n")}
</RegistrySettings>
`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("'", "&apos;");
