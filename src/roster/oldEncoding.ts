/** Encodings of Vietnamese from before Unicode, each drawn by fonts of its own. */
export type OldEncoding = "tcvn3" | "vni";

/** Each sign of TCVN3 (ABC) with the letter its fonts draw for it, "ư" for the soft hyphen. Other capitals are drawn by fonts of capitals. */
const TCVN3_PAIRS =
  "¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ " +
  "×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ";
const TCVN3: ReadonlyMap<string, string> = new Map(TCVN3_PAIRS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** VNI writes a mark as a letter of its own behind "a", "e", "o"; "ă" and "â" with a tone have one mark for both. */
const VNI_MARKS = {
  ø: "\u0300", ù: "\u0301", û: "\u0309", õ: "\u0303", ï: "\u0323", â: "\u0302", à: "\u0302\u0300", á: "\u0302\u0301", å: "\u0302\u0309", ã: "\u0302\u0303", ä: "\u0302\u0323",
  ê: "\u0306", è: "\u0306\u0300", é: "\u0306\u0301", ú: "\u0306\u0309", ü: "\u0306\u0303", ë: "\u0306\u0323",
} as const;
const VNI_LETTERS = { ô: "ơ", ö: "ư", ñ: "đ", ì: "ì", í: "í", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" } as const;
const VNI: ReadonlyMap<string, string> = new Map(vniPairs());

function vniPairs(): [string, string][] {
  const bases: [string, string][] = [...[..."aeouy"].map((sign): [string, string] => [sign, sign]), ["ô", VNI_LETTERS.ô], ["ö", VNI_LETTERS.ö]];
  const marked = bases.flatMap(([sign, base]) =>
    Object.entries(VNI_MARKS).flatMap(([mark, accents]): [string, string][] => {
      const letter = (base + accents).normalize("NFC");
      return letter.length === 1 ? [[sign + mark, letter]] : [];
    }),
  );
  const small = [...marked, ...Object.entries(VNI_LETTERS)];
  // The mark behind a capital is a capital too; some typed a small one.
  return small.flatMap(([signs, letter]) =>
    [signs, signs.toUpperCase(), signs.charAt(0).toUpperCase() + signs.slice(1)].map((typed): [string, string] => [typed, typed.charAt(0) === signs.charAt(0) ? letter : letter.toUpperCase()]),
  );
}

/** Which signs draw which letter: `LETTERS_BY_SIGNS.vni.get("eã")` → "ễ". */
export const LETTERS_BY_SIGNS: Readonly<Record<OldEncoding, ReadonlyMap<string, string>>> = { tcvn3: TCVN3, vni: VNI };

/**
 * The text that the fonts of an old encoding draw, or `null` where it has a letter they cannot draw:
 * `inUnicode("NguyÔn V¨n An", "tcvn3")` and `inUnicode("Nguyeãn Vaên An", "vni")` → "Nguyễn Văn An"; `inUnicode("Đỗ", "vni")` → null.
 */
export function inUnicode(text: string, encoding: OldEncoding): string | null {
  const letters = LETTERS_BY_SIGNS[encoding];
  const signs = [...text];
  let written = "";
  for (let at = 0; at < signs.length; at += 1) {
    const [sign = "", mark] = signs.slice(at, at + 2);
    const pair = mark === undefined ? undefined : letters.get(sign + mark);
    const letter = pair ?? letters.get(sign);
    if (letter === undefined && FOREIGN_LETTER.test(sign)) return null;
    if (pair !== undefined) at += 1;
    written += letter ?? sign;
  }
  return encoding === "tcvn3" ? withItsCapitals(written) : written;
}

const FOREIGN_LETTER = /(?![A-Za-z])[\p{L}\p{M}]/u;

/** "NGUYÔN V¡N §¹" has no small letter that has a capital in TCVN3: it was meant in capitals. In "TP Lª" no word says so. */
const withItsCapitals = (text: string): string =>
  !/[a-z]/.test(text) && text.split(" ").some((word) => /[A-Z].*[A-Z]/.test(word) && /\p{Ll}/u.test(word)) ? text.toUpperCase() : text;

export interface FontSays {
  readonly encoding: OldEncoding;
  /** ".VnTimeH" draws every letter as a capital. */
  readonly capitals: boolean;
}

/** What the name of a font says of the text in it: `fontSays(".VnTimeH")` → TCVN3 in capitals; `fontSays("Times New Roman")` → null. */
export function fontSays(font: string): FontSays | null {
  if (/^\.vn/i.test(font)) return { encoding: "tcvn3", capitals: /[a-z]H$/.test(font) };
  return /^vni[- ]/i.test(font) ? { encoding: "vni", capitals: false } : null;
}
