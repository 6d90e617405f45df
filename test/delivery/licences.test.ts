import { chosenLicence } from "../../scripts/delivery/licences";
import { packageFolder } from "../../scripts/delivery/shippedPackages";

test.each([
  ["MIT", "MIT"],
  ["(MIT OR GPL-3.0)", "MIT"],
  ["(GPL-2.0 OR BSD-3-Clause)", "BSD-3-Clause"],
  ["(MIT AND Zlib)", "MIT AND Zlib"],
  ["GPL-3.0-only", null],
  ["AGPL-3.0-or-later", null],
  ["LGPL-2.1", null],
  ["(MIT AND GPL-3.0)", null],
  ["(GPL-3.0 OR LGPL-3.0)", null],
  ["MPL-2.0", null],
  ["SEE LICENSE IN EULA.txt", null],
  ["UNLICENSED", null],
  ["", null],
  [undefined, null],
])("code under “%s” is shipped as %s", (stated, chosen) => expect(chosenLicence(stated)).toBe(chosen));

test.each([
  ["/p/node_modules/react/index.js", "/p/node_modules/react"],
  ["/p/node_modules/@fluentui/tokens/lib/index.js", "/p/node_modules/@fluentui/tokens"],
  ["/p/node_modules/jszip/node_modules/pako/index.js", "/p/node_modules/jszip/node_modules/pako"],
  ["C:\\p\\node_modules\\@a\\b\\c.js", "C:\\p\\node_modules\\@a\\b"],
  ["/p/src/taskpane/taskpane.tsx", null],
])("%s belongs to %s", (file, folder) => expect(packageFolder(file)).toBe(folder));
