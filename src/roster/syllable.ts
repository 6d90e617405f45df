/** Every way a Vietnamese syllable begins, the longest first; "" where it begins with its vowel. */
const ONSETS = [..."ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x".split(" "), ""];

/** Every rime without its tone, as it is written after most onsets. */
const RIMES = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu " +
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu " +
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu"
  ).split(" "),
);
/** What is heard as "oa", "oă", "oe", "uâ", "uê", "uy" has its first letter in the "qu". */
const AFTER_QU = new Set([...[...RIMES].flatMap((rime) => (/^(o[aăe]|u[âêơy])/.test(rime) ? [rime.slice(1)] : [])), ..."i it ao au ăp êt ôc".split(" ")]);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /([cpt]|ch)$/;

/**
 * Whether a word is spelt as a Vietnamese syllable, in any case and with its tone mark over any letter: `isSyllable("Nguyễn")`
 * and `isSyllable("ĐẮK")` → true; `isSyllable("NguyÔn")` and `isSyllable("Müller")` → false.
 */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize("NFD");
  const tones = letters.match(TONES) ?? [];
  // Places keep a "k" from another language: "Đắk Lắk".
  const plain = letters.replace(TONES, "").normalize("NFC").replace(/k$/, "c");
  if (tones.length > 1 || (STOPPED.test(plain) && !/[\u0301\u0323]/.test(tones[0] ?? ""))) return false;
  const onset = ONSETS.find((one) => plain.startsWith(one)) ?? "";
  return areSpeltTogether(onset, plain.slice(onset.length));
}

function areSpeltTogether(onset: string, rime: string): boolean {
  // "gì", "giếng": one i ends the onset and begins the rime.
  if (onset === "gi") return RIMES.has(rime) || RIMES.has(`i${rime}`);
  if (onset === "qu") return AFTER_QU.has(rime);
  const beforeFront = /^[ieêy]/.test(rime);
  if (["gh", "ngh", "k"].includes(onset) && !beforeFront) return false;
  return RIMES.has(rime) && !(["g", "ng", "c"].includes(onset) && beforeFront);
}
