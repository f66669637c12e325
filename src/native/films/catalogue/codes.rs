//! The country and language codes allowed in a catalogue.
//! It must not name countries or languages: a page asks its browser for the names.

/// ISO 3166-1 alpha-2 as of 2024, and from ISO 3166-3 the former countries that made films.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI \
    GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI \
    LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF \
    PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL \
    TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW SU YU CS DD";

/// ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko \
    kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt \
    qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo \
    wa wo xh yi yo za zh zu";

/// Three-letter codes that name a group of languages or none: those of ISO 639-5 that ISO 639-2 contains, and those reserved by ISO 639-2.
const GROUPS: &str = "afa alg alv apa aqa aql art ath aus awd azc bad bai bat ber bih bnt btk cai cau cba ccn ccs cdc cdd cel cmc cpe cpf cpp crp csu cus \
    day dmn dra egx esx euq fiu fox gem gme gmq gmw grk hmx hok hyx iir ijo inc ine ira iro itc jpx kar kdo khi kro map mkh mno mul mun myn nah \
    nai ngf nic nub omq omv oto paa phi plf poz pqe pqw pra qwe roa sai sal sdv sem sgn sio sit sla smi son sqj ssa syd tai tbq trk tup tut tuw \
    und urj wak wen xgn xnd ypk zhx zle zls zlw znd zxx";

/// Whether `code` is a country code.
///
/// ```
/// use intertitle::native::films::catalogue::codes::{is_country, is_language};
/// assert!(is_country("GB") && is_country("SU") && !is_country("UK") && !is_country("us"));
/// assert!(is_language("ja") && is_language("yue") && !is_language("jp") && !is_language("EN") && !is_language("aus"));
/// ```
#[must_use]
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && COUNTRIES.split_whitespace().any(|known| known == code)
}

/// Whether `code` is a language code: one of ISO 639-1, or three letters, which cover all other languages in ISO 639-3; not the code of a group.
#[must_use]
pub fn is_language(code: &str) -> bool {
    match code.len() {
        2 => LANGUAGES.split_whitespace().any(|known| known == code),
        3 => code.bytes().all(|byte| byte.is_ascii_lowercase()) && !GROUPS.split_whitespace().any(|group| group == code),
        _ => false,
    }
}
