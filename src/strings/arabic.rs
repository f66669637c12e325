//! Arabic, complete, with its six plural forms: proof that nothing assumes left-to-right text or two forms.
//! Only words: `Intl.PluralRules` decides which plural form a number takes.

use super::Plural::{Few, Many, One, Other, Two, Zero};
use super::key::Text::{self, Counted, Plain};

pub(super) const READING_TIME: Text = Counted(&[
    (Zero, "أقل من دقيقة للقراءة"),
    (One, "دقيقة واحدة للقراءة"),
    (Two, "دقيقتان للقراءة"),
    (Few, "{n} دقائق للقراءة"),
    (Many, "{n} دقيقة للقراءة"),
    (Other, "{n} دقيقة للقراءة"),
]);
pub(super) const TIME_LEFT: Text = Counted(&[
    (Zero, "بقي أقل من دقيقة"),
    (One, "بقيت دقيقة واحدة"),
    (Two, "بقيت دقيقتان"),
    (Few, "بقيت {n} دقائق"),
    (Many, "بقيت {n} دقيقة"),
    (Other, "بقيت {n} دقيقة"),
]);
pub(super) const UNDER_A_MINUTE_LEFT: Text = Plain("بقي أقل من دقيقة");
pub(super) const FINISHED: Text = Plain("اكتملت القراءة");
pub(super) const PROGRESS_LABEL: Text = Plain("التقدم في القراءة");
pub(super) const PROGRESS_VALUE: Text = Counted(&[
    (Zero, "قُرئ نحو {n} من {total} دقيقة"),
    (One, "قُرئ نحو {n} من دقيقة واحدة"),
    (Two, "قُرئ نحو {n} من دقيقتين"),
    (Few, "قُرئ نحو {n} من {total} دقائق"),
    (Many, "قُرئ نحو {n} من {total} دقيقة"),
    (Other, "قُرئ نحو {n} من {total} دقيقة"),
]);
pub(super) const CONTENTS: Text = Plain("المحتويات");
pub(super) const RESUME_OFFER: Text = Plain("تابع من حيث توقفت");
pub(super) const DISMISS: Text = Plain("تجاهل");
pub(super) const SPOILER: Text = Plain("حرق للأحداث");
pub(super) const SHOW_SPOILER: Text = Plain("إظهار ما يحرق الأحداث");
pub(super) const ALWAYS_SHOW_SPOILERS: Text = Plain("إظهار ما يحرق الأحداث دائمًا");
pub(super) const FOOTNOTE: Text = Plain("الحاشية {n}");
pub(super) const BACK_TO_TEXT: Text = Plain("العودة إلى النص");
pub(super) const FOOTNOTES: Text = Plain("الحواشي");
pub(super) const UPDATED: Text = Plain("حُدّث في {date}");
pub(super) const BY: Text = Plain("بقلم {name}");
pub(super) const NAME_SEPARATOR: Text = Plain("، ");
pub(super) const LAST_NAME_SEPARATOR: Text = Plain(" و");
pub(super) const PART: Text = Plain("الجزء {n}");
pub(super) const SERIES_PREVIOUS: Text = Plain("السابق: {title}");
pub(super) const SERIES_NEXT: Text = Plain("التالي: {title}");
pub(super) const RATING: Text = Plain("التقييم");
pub(super) const RATING_VALUE: Text = Plain("{n} من {total}");
pub(super) const RATING_THEN: Text = Plain("آنذاك");
pub(super) const RATING_NOW: Text = Plain("الآن");
pub(super) const EARLIER_REVIEW: Text = Plain("مراجعة سابقة");
pub(super) const ABOUT_THE_AUTHOR: Text = Plain("عن الكاتب");
pub(super) const TAGS: Text = Plain("الوسوم");
pub(super) const QUOTE_SELECTION: Text = Plain("اقتبس هذا");
pub(super) const QUOTE_PARAGRAPH: Text = Plain("اقتبس هذه الفقرة");
pub(super) const QUOTES_OF_ARTICLE: Text = Plain("اقتباسات هذا المقال");
pub(super) const QUOTES_MARKED: Text = Plain("اختارها الكاتب");
pub(super) const QUOTES_SUGGESTED: Text = Plain("جديرة بالاقتباس");
pub(super) const QUOTES_KEPT: Text = Plain("المحفوظة لديك");
pub(super) const QUOTES_NONE: Text = Plain("لا شيء بعد. حدّد كلمات من المقال لاقتباسها.");
pub(super) const QUOTE_LOST: Text = Plain("لم يعد في المقال");
pub(super) const QUOTE_SHOW: Text = Plain("عرض في النص");
pub(super) const QUOTE_REMOVE: Text = Plain("إزالة");
pub(super) const QUOTE_REMOVED: Text = Plain("أزيل");
pub(super) const QUOTE_KEEP: Text = Plain("حفظ الاقتباس");
pub(super) const QUOTE_WAS_KEPT: Text = Plain("حُفظ في هذا المتصفح، ضمن اقتباسات هذا المقال");
pub(super) const COPY_KEPT: Text = Plain("نسخ الكل");
pub(super) const DOWNLOAD_KEPT: Text = Plain("تنزيل بصيغة Markdown");
pub(super) const KEPT_COPIED: Text = Plain("نُسخت الاقتباسات");
pub(super) const QUOTE_UNCOVER: Text = Plain("الاقتباس مغطّى: إظهاره");
pub(super) const DRAFT_NOTICE: Text = Plain("مسودة: لم تُنشر بعد");
pub(super) const SETTINGS: Text = Plain("إعدادات القراءة");
pub(super) const FORGET_ALL: Text = Plain("انسَ أين توقفت");
pub(super) const FORGOTTEN: Text = Plain("نُسي كل ذلك");
pub(super) const QUOTE_CARD: Text = Plain("بطاقة اقتباس");
pub(super) const CLOSE: Text = Plain("إغلاق");
pub(super) const CARD_DESIGN: Text = Plain("التصميم");
pub(super) const DESIGN_INTERTITLE: Text = Plain("لوحة الفيلم الصامت");
pub(super) const DESIGN_PROGRAMME: Text = Plain("برنامج");
pub(super) const DESIGN_POSTER: Text = Plain("ملصق");
pub(super) const DESIGN_SUBTITLE: Text = Plain("شريط الترجمة");
pub(super) const DESIGN_MARQUEE: Text = Plain("لوحة السينما");
pub(super) const DESIGN_GRID: Text = Plain("شبكة");
pub(super) const CARD_FORMAT: Text = Plain("المقاس");
pub(super) const FORMAT_SQUARE: Text = Plain("مربع");
pub(super) const FORMAT_PORTRAIT: Text = Plain("طولي");
pub(super) const FORMAT_STORY: Text = Plain("قصة");
pub(super) const FORMAT_WIDE: Text = Plain("عريض");
pub(super) const CARD_ACCENT: Text = Plain("لون الصفحة المميز");
pub(super) const CARD_FONT: Text = Plain("خط الصفحة");
pub(super) const CARD_QUOTE: Text = Plain("الاقتباس");
pub(super) const CARD_QUOTE_HELP: Text = Plain("يمكن حذف كلمات من أوله أو آخره.");
pub(super) const CARD_ALT: Text = Plain("النص البديل");
pub(super) const CARD_SHORTENED: Text = Plain("أطول من البطاقة: حُذف آخره.");
pub(super) const IMAGE_BLOCKED: Text = Plain("يمنع هذا المتصفح الصور هنا؛ يمكن نسخ الكلمات والرابط.");
pub(super) const WORDS_MUST_STAY: Text = Plain("لا تُحذف إلا كلمات كاملة من الطرفين؛ أُعيد الاقتباس كما كان.");
pub(super) const COPY_IMAGE: Text = Plain("نسخ الصورة");
pub(super) const COPY_WORDS: Text = Plain("نسخ الكلمات");
pub(super) const COPY_LINK: Text = Plain("نسخ الرابط");
pub(super) const COPY_ALT: Text = Plain("نسخ النص البديل");
pub(super) const DOWNLOAD_PNG: Text = Plain("تنزيل PNG");
pub(super) const DOWNLOAD_SVG: Text = Plain("تنزيل SVG");
pub(super) const SHARE_CARD: Text = Plain("مشاركة…");
pub(super) const IMAGE_COPIED: Text = Plain("نُسخت الصورة ومعها الكلمات");
pub(super) const IMAGE_REFUSED: Text = Plain("لا يمكن نسخ صورة هنا: نُسخت الكلمات");
pub(super) const WORDS_COPIED: Text = Plain("نُسخت الكلمات");
pub(super) const LINK_COPIED: Text = Plain("نُسخ الرابط");
pub(super) const ALT_COPIED: Text = Plain("نُسخ النص البديل");
pub(super) const CARD_SAVED: Text = Plain("بدأ التنزيل: {name}");
pub(super) const CARD_SHARED: Text = Plain("تمت المشاركة");
pub(super) const ACTION_FAILED: Text = Plain("رفض المتصفح ذلك");
