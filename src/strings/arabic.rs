//! Arabic, complete, with its six plural forms: the proof that nothing assumes left-to-right or two forms.
//! Only words: which plural form a number takes is for `Intl.PluralRules` to say.

use super::Key::*;
use super::Plural::{Few, Many, One, Other, Two, Zero};
use super::table::Table;
use super::table::Text::{Counted, Plain};

pub(super) const TABLE: &Table = &[
    (
        ReadingTime,
        Counted(&[
            (Zero, "أقل من دقيقة للقراءة"),
            (One, "دقيقة واحدة للقراءة"),
            (Two, "دقيقتان للقراءة"),
            (Few, "{n} دقائق للقراءة"),
            (Many, "{n} دقيقة للقراءة"),
            (Other, "{n} دقيقة للقراءة"),
        ]),
    ),
    (
        TimeLeft,
        Counted(&[
            (Zero, "بقي أقل من دقيقة"),
            (One, "بقيت دقيقة واحدة"),
            (Two, "بقيت دقيقتان"),
            (Few, "بقيت {n} دقائق"),
            (Many, "بقيت {n} دقيقة"),
            (Other, "بقيت {n} دقيقة"),
        ]),
    ),
    (UnderAMinuteLeft, Plain("بقي أقل من دقيقة")),
    (Finished, Plain("اكتملت القراءة")),
    (ProgressLabel, Plain("التقدم في القراءة")),
    (
        ProgressValue,
        Counted(&[
            (Zero, "قُرئ نحو {n} من {total} دقيقة"),
            (One, "قُرئ نحو {n} من دقيقة واحدة"),
            (Two, "قُرئ نحو {n} من دقيقتين"),
            (Few, "قُرئ نحو {n} من {total} دقائق"),
            (Many, "قُرئ نحو {n} من {total} دقيقة"),
            (Other, "قُرئ نحو {n} من {total} دقيقة"),
        ]),
    ),
    (Contents, Plain("المحتويات")),
    (ResumeOffer, Plain("تابع من حيث توقفت")),
    (Dismiss, Plain("تجاهل")),
    (Spoiler, Plain("حرق للأحداث")),
    (ShowSpoiler, Plain("إظهار ما يحرق الأحداث")),
    (AlwaysShowSpoilers, Plain("إظهار ما يحرق الأحداث دائمًا")),
    (Footnote, Plain("الحاشية {n}")),
    (BackToText, Plain("العودة إلى النص")),
    (Footnotes, Plain("الحواشي")),
    (Updated, Plain("حُدّث في {date}")),
    (By, Plain("بقلم {name}")),
    (NameSeparator, Plain("، ")),
    (LastNameSeparator, Plain(" و")),
    (Part, Plain("الجزء {n}")),
    (SeriesPrevious, Plain("السابق: {title}")),
    (SeriesNext, Plain("التالي: {title}")),
    (Rating, Plain("التقييم")),
    (RatingValue, Plain("{n} من {total}")),
    (RatingThen, Plain("آنذاك")),
    (RatingNow, Plain("الآن")),
    (EarlierReview, Plain("مراجعة سابقة")),
    (AboutTheAuthor, Plain("عن الكاتب")),
    (Tags, Plain("الوسوم")),
    (QuoteSelection, Plain("اقتبس هذا")),
    (QuoteParagraph, Plain("اقتبس هذه الفقرة")),
    (DraftNotice, Plain("مسودة: لم تُنشر بعد")),
    (Settings, Plain("إعدادات القراءة")),
    (ForgetAll, Plain("انسَ ما تتذكره هذه الصفحة")),
];
