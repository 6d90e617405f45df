/** The functions of the add-in, as formulas name them. */
const FUNCTIONS = ["KETQUA", "HANMUC", "VIPHAM", "CACHHIEU", "TONGHOP", "BANGKIEMPHIEU", "NHOM", "MAU", "MUCTRAN", "THEOTIEUCHI", "KIEMPHIEU", "TRANSO"] as const;

/**
 * What Excel makes of a function it does not know: the name of the file format, that of a file of another add-in before it, or the
 * bare name. "XEPLOAI" must follow at once, or be left out altogether.
 */
const CALL = new RegExp(String.raw`(?:'[^'\n]*'!|\[\d+\]!|[\p{L}\d_.]+\.xlam!)?(?:_xlfn\.)?(?:_xldudf_XEPLOAI_|XEPLOAI\.)?(${FUNCTIONS.join("|")})\(`, "giu");

/**
 * A formula of ours written out anew: `mendedFormula("='C:\\AddIns\\x.xlam'!_xldudf_XEPLOAI_NHOM(A2)")` → "=XEPLOAI.NHOM(A2)"; one that
 * was right comes back as it is, to be written again. `null`: no function of ours is called.
 */
export function mendedFormula(formula: string): string | null {
  let called = false;
  const mended = formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (piece) => (piece.startsWith('"') ? piece : piece.replace(CALL, callAnew)));
  return called ? mended : null;

  function callAnew(whole: string, name: string, offset: number, piece: string): string {
    // "MUCTRAN" inside a longer name is somebody else's.
    if (/[\p{L}\d_.]$/u.test(piece.slice(0, offset))) return whole;
    called = true;
    return `XEPLOAI.${name.toUpperCase()}(`;
  }
}
