/** @jest-environment jsdom */
import { catalogFiles } from "../../scripts/delivery/catalogFiles";

const SHARE = "\\\\may-chu\\Chia sẻ & chung";
const files = new Map(catalogFiles(SHARE).map(({ name, bytes }) => [name, bytes]));
const registry = (name: string): string => files.get(name)?.toString("utf16le") ?? "";

test("the .reg file is as Registry Editor writes it, and names the shared folder letter by letter", () => {
  expect(files.get("tin-cay-thu-muc.reg")?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xfe]));
  const [head, , key = "", id = "", url, flags, end] = registry("tin-cay-thu-muc.reg").slice(1).split("\r\n");
  const guid = /\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/.exec(key)?.[0] ?? "";
  expect(head).toBe("Windows Registry Editor Version 5.00");
  expect(key).toBe(`[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${guid}]`);
  expect([id, url, flags, end]).toEqual([`"Id"="${guid}"`, '"Url"="\\\\\\\\may-chu\\\\Chia sẻ & chung"', '"Flags"=dword:00000001', ""]);
});

test("its counterpart takes away exactly that key", () => {
  const key = /\[(.*)\]/.exec(registry("tin-cay-thu-muc.reg"))?.[1] ?? "no key";
  expect(registry("bo-tin-cay-thu-muc.reg")).toContain(`[-${key}]`);
});

test("the policy sets the same three values under the same key", () => {
  const xml = new DOMParser().parseFromString(files.get("gpo-preferences-registry.xml")?.toString("utf8") ?? "", "application/xml");
  const [key = ""] = /Software.*\}/.exec(registry("tin-cay-thu-muc.reg")) ?? [];
  const items = [...xml.querySelectorAll("Properties")].map((item) => ["hive", "key", "name", "type", "value"].map((name) => item.getAttribute(name)));
  const guid = key.slice(key.indexOf("{"));
  expect(items).toEqual([
    ["HKEY_CURRENT_USER", key, "Id", "REG_SZ", guid],
    ["HKEY_CURRENT_USER", key, "Url", "REG_SZ", SHARE],
    ["HKEY_CURRENT_USER", key, "Flags", "REG_DWORD", "00000001"],
  ]);
});
