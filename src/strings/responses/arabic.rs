//! Arabic, complete, with its six plural forms.
//! Only words: `Intl.PluralRules` decides which plural form a number takes.

use crate::strings::Plural::{Few, Many, One, Other, Two, Zero};
use crate::strings::key::Text::{self, Counted, Plain};

pub(super) const RESPONSES_TITLE: Text = Plain("الردود");
pub(super) const RESPONSES_COUNT: Text =
    Counted(&[(Zero, "لا ردود"), (One, "رد واحد"), (Two, "ردّان"), (Few, "{n} ردود"), (Many, "{n} ردًّا"), (Other, "{n} رد")]);
pub(super) const RESPONSES_SHOWN_OF: Text = Counted(&[
    (Zero, "عُرض {n} من {total} رد"),
    (One, "عُرض {n} من رد واحد ({total})"),
    (Two, "عُرض {n} من ردّين ({total})"),
    (Few, "عُرض {n} من {total} ردود"),
    (Many, "عُرض {n} من {total} ردًّا"),
    (Other, "عُرض {n} من {total} رد"),
]);
pub(super) const RESPONSES_REST_AT: Text = Plain("اقرأ البقية على {place}");
pub(super) const RESPONSES_VIEW_AT: Text = Plain("اعرضه على {place}");
pub(super) const RESPONSES_NONE: Text = Plain("لا ردود بعد.");
pub(super) const RESPONSES_BE_THE_FIRST: Text = Plain("كن أول من يرد على {place}");
pub(super) const RESPONSES_RESPOND_ON: Text = Plain("رُدّ على {place}");
pub(super) const RESPONSES_LOADING: Text = Plain("جارٍ تحميل الردود…");
pub(super) const RESPONSES_LOADED: Text = Plain("حُمّلت الردود.");
pub(super) const RESPONSES_PLACE_FAILED: Text = Plain("يتعذر الوصول إلى {place} الآن.");
pub(super) const RESPONSES_PLACE_LIMITED: Text = Plain("{place} مشغول الآن.");
pub(super) const RESPONSES_RETRY: Text = Plain("أعد المحاولة");
pub(super) const RESPONSES_GATHERING: Text = Plain("ما زال {place} يجمع الردود.");
pub(super) const RESPONSES_ANONYMOUS: Text = Plain("مجهول");
pub(super) const RESPONSES_EDITED: Text = Plain("عُدّل {date}");
pub(super) const RESPONSES_NOW: Text = Plain("الآن");
pub(super) const RESPONSES_CONTENT_WARNING: Text = Plain("تحذير بشأن المحتوى");
pub(super) const RESPONSES_SHOW_ANYWAY: Text = Plain("اعرضه على أي حال");
pub(super) const RESPONSES_LIKES: Text =
    Counted(&[(Zero, "لا إعجاب"), (One, "إعجاب واحد"), (Two, "إعجابان"), (Few, "{n} إعجابات"), (Many, "{n} إعجابًا"), (Other, "{n} إعجاب")]);
pub(super) const RESPONSES_BOOSTS: Text = Counted(&[
    (Zero, "لا إعادة نشر"),
    (One, "إعادة نشر واحدة"),
    (Two, "إعادتا نشر"),
    (Few, "{n} إعادات نشر"),
    (Many, "{n} إعادة نشر"),
    (Other, "{n} إعادة نشر"),
]);
pub(super) const RESPONSES_REPLIES: Text = Counted(&[
    (Zero, "لا ردود عليه"),
    (One, "رد واحد عليه"),
    (Two, "ردّان عليه"),
    (Few, "{n} ردود عليه"),
    (Many, "{n} ردًّا عليه"),
    (Other, "{n} رد عليه"),
]);
pub(super) const RESPONSES_SHOW_REPLIES: Text = Counted(&[
    (Zero, "اعرض الردود"),
    (One, "اعرض الرد"),
    (Two, "اعرض الردّين"),
    (Few, "اعرض {n} ردود"),
    (Many, "اعرض {n} ردًّا"),
    (Other, "اعرض {n} رد"),
]);
pub(super) const RESPONSES_HIDE_REPLIES: Text = Plain("أخفِ الردود");
pub(super) const RESPONSES_IN_REPLY_TO: Text = Plain("ردًّا على {name}");
pub(super) const RESPONSES_DELETED: Text = Plain("حُذف هذا الرد.");
pub(super) const RESPONSES_MISSING: Text = Plain("هذا الرد غير متاح.");
pub(super) const RESPONSES_HIDDEN: Text = Plain("لا يُعرض هذا الرد هنا.");
pub(super) const RESPONSES_WAITING: Text = Plain("بانتظار موافقة الكاتب");
pub(super) const RESPONSES_MENTION: Text = Plain("ذكر هذا المقال");
pub(super) const RESPONSES_QUOTE: Text = Plain("اقتبس هذا المنشور");
pub(super) const RESPONSES_DOUBTFUL: Text = Plain("قد لا تكون هذه الإشارة عن هذا المقال.");
pub(super) const RESPONSES_ABOUT_PASSAGE: Text = Plain("عن هذه الفقرة");
pub(super) const RESPONSES_PASSAGE_RESPONSES: Text = Counted(&[
    (Zero, "لا ردود على هذه الفقرة"),
    (One, "رد واحد على هذه الفقرة"),
    (Two, "ردّان على هذه الفقرة"),
    (Few, "{n} ردود على هذه الفقرة"),
    (Many, "{n} ردًّا على هذه الفقرة"),
    (Other, "{n} رد على هذه الفقرة"),
]);
pub(super) const RESPONSES_SHOW_MORE: Text = Plain("اعرض المزيد من الردود");
pub(super) const RESPONSES_ATTACHMENT: Text = Plain("مرفق");
pub(super) const RESPONSES_SHOW_PICTURES: Text = Plain("اعرض صور الأشخاص");
pub(super) const RESPONSES_SHOW_PICTURES_HELP: Text = Plain("تُحمّل من {hosts}.");
pub(super) const RESPONSES_YOUR_INSTANCE: Text = Plain("خادم ماستودون الخاص بك");
pub(super) const RESPONSES_YOUR_INSTANCE_HELP: Text = Plain("مثلًا mastodon.social");
pub(super) const RESPONSES_NO_INSTANCE: Text = Plain("هذا ليس اسم خادم.");
pub(super) const RESPONSES_GO_TO_INSTANCE: Text = Plain("افتحه هناك للرد");
pub(super) const RESPONSES_WEBMENTION_INVITE: Text = Plain("كتبت عن هذا في موقعك؟ أضف رابطًا إلى هذا العنوان:");
pub(super) const RESPONSES_COPY_ADDRESS: Text = Plain("انسخ العنوان");
pub(super) const RESPONSES_WRITE: Text = Plain("اكتب ردًّا");
pub(super) const RESPONSES_REPLY: Text = Plain("رُدّ");
pub(super) const RESPONSES_REPLY_TO: Text = Plain("رُدّ على {name}");
pub(super) const RESPONSES_YOUR_NAME: Text = Plain("الاسم");
pub(super) const RESPONSES_YOUR_EMAIL: Text = Plain("البريد الإلكتروني (لا يُعرض)");
pub(super) const RESPONSES_YOUR_WEBSITE: Text = Plain("الموقع");
pub(super) const RESPONSES_YOUR_TEXT: Text = Plain("ردّك");
pub(super) const RESPONSES_OPTIONAL: Text = Plain("اختياري");
pub(super) const RESPONSES_REMEMBER_ME: Text = Plain("تذكّرني في هذا المتصفح");
pub(super) const RESPONSES_PREVIEW: Text = Plain("معاينة");
pub(super) const RESPONSES_SEND: Text = Plain("أرسل");
pub(super) const RESPONSES_SENDING: Text = Plain("جارٍ الإرسال…");
pub(super) const RESPONSES_SENT: Text = Plain("نُشر ردّك.");
pub(super) const RESPONSES_SENT_WAITS: Text = Plain("حُفظ ردّك. سيراجعه الكاتب قبل أن يظهر.");
pub(super) const RESPONSES_TOO_OFTEN: Text =
    Plain("تمهّل قليلًا: لا يقبل الخادم إلا بضعة ردود متتالية من شبكة واحدة. كلماتك محفوظة؛ أعد إرسالها لاحقًا.");
pub(super) const RESPONSES_NOT_YOURS: Text = Plain("انتهى الوقت المتاح للتعديل.");
pub(super) const RESPONSES_DECLINED: Text = Plain("لم يقبل الخادم هذا. كلماتك محفوظة.");
pub(super) const RESPONSES_SEND_FAILED: Text = Plain("تعذر الإرسال. كلماتك محفوظة؛ أعد المحاولة.");
pub(super) const RESPONSES_FIELD_MISSING: Text = Plain("هذا مطلوب.");
pub(super) const RESPONSES_TEXT_TOO_SHORT: Text = Plain("أكثر قليلًا من فضلك: ثلاثة أحرف على الأقل.");
pub(super) const RESPONSES_FIELD_TOO_LONG: Text = Plain("هذا أطول من اللازم.");
pub(super) const RESPONSES_NO_EMAIL: Text = Plain("هذا ليس عنوان بريد إلكتروني.");
pub(super) const RESPONSES_NO_WEBSITE: Text = Plain("هذا ليس عنوان موقع.");
pub(super) const RESPONSES_EDIT: Text = Plain("عدّل");
pub(super) const RESPONSES_DELETE: Text = Plain("احذف");
pub(super) const RESPONSES_CONFIRM_DELETE: Text = Plain("أتريد حذف ردّك؟");
pub(super) const RESPONSES_CANCEL: Text = Plain("إلغاء");
pub(super) const RESPONSES_LIKE: Text = Plain("أعجبني");
pub(super) const RESPONSES_DRAFT_KEPT: Text = Plain("عادت مسودّتك.");
pub(super) const RESPONSES_QUOTE_PASSAGE: Text = Plain("رُدّ على هذه الفقرة");
pub(super) const INSIGHTS_TITLE: Text = Plain("ماذا ترك فيك؟");
pub(super) const INSIGHTS_LOCAL: Text = Plain("يُحفظ في هذا المتصفح وحده. انقر ثانية للتراجع.");
pub(super) const INSIGHTS_SHARED: Text = Plain("يُحصى لدى {host} من دون اسمك.");
pub(super) const INSIGHT_COUNT: Text =
    Counted(&[(Zero, "لا قرّاء"), (One, "قارئ واحد"), (Two, "قارئان"), (Few, "{n} قرّاء"), (Many, "{n} قارئًا"), (Other, "{n} قارئ")]);
pub(super) const INSIGHT_WANT_TO_SEE: Text = Plain("شوّقني لمشاهدته");
pub(super) const INSIGHT_SEE_IT_AGAIN: Text = Plain("شوّقني لمشاهدته ثانية");
pub(super) const INSIGHT_CHANGED_MY_MIND: Text = Plain("غيّر رأيي");
pub(super) const INSIGHT_PUT_INTO_WORDS: Text = Plain("عبّر عمّا أحسست به");
pub(super) const INSIGHT_LEARNED: Text = Plain("علّمني شيئًا");
pub(super) const INSIGHT_MOVED: Text = Plain("أثّر فيّ");
pub(super) const INSIGHT_SEE_IT_DIFFERENTLY: Text = Plain("أراه على نحو آخر");
pub(super) const INSIGHT_SPOILER_SAFE: Text = Plain("يُقرأ قبل الفيلم بأمان");
