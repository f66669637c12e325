//! Arabic, complete, with its six plural forms.
//! Only words: `Intl.PluralRules` decides which plural form a number takes.

use crate::strings::Plural::{Few, Many, One, Other, Two, Zero};
use crate::strings::key::Text::{self, Counted, Plain};

pub(super) const FILMS_TITLE: Text = Plain("أفلام ذات صلة");
pub(super) const FILM_AUTHORS_CHOICE: Text = Plain("اختيار الكاتب");
pub(super) const FILM_NAMED: Text = Plain("ورد ذكره في هذا المقال");
pub(super) const FILM_SERIES: Text = Plain("جزء آخر من {name}");
pub(super) const FILM_DIRECTOR: Text = Plain("من إخراج {name} أيضًا");
pub(super) const FILM_WRITER: Text = Plain("من كتابة {name} أيضًا");
pub(super) const FILM_SOURCE: Text = Plain("عن عمل {name} أيضًا");
pub(super) const FILM_CAST: Text = Plain("يظهر فيه {name} أيضًا");
pub(super) const FILM_COMPOSER: Text = Plain("موسيقى {name} أيضًا");
pub(super) const FILM_CINEMATOGRAPHER: Text = Plain("تصوير {name} أيضًا");
pub(super) const FILM_DIRECTED: Text = Plain("من إخراج {name}");
pub(super) const FILM_WROTE: Text = Plain("من كتابة {name}");
pub(super) const FILM_ACTS: Text = Plain("يظهر فيه {name}");
pub(super) const FILM_ABOUT: Text = Plain("يدور أيضًا حول: {subject}");
pub(super) const FILM_RATED: Text = Plain("تقييم الكاتب: {stars}");
pub(super) const FILM_NEXT: Text = Plain("الفيلم التالي في النص");
pub(super) const FILMS_PLACES: Text = Plain("تنقّل بين الأفلام في النص");
pub(super) const FILM_SEEN: Text = Plain("شاهدته");
pub(super) const FILM_WANTED: Text = Plain("أريد مشاهدته");
pub(super) const FILM_MARK: Text = Plain("{mark}: {title}");
pub(super) const FILM_AT: Text = Plain("{title} على {site}");
pub(super) const FILMS_SEEN_SAVE: Text = Plain("حفظ ما شاهدته (CSV)");
pub(super) const FILMS_WANTED_SAVE: Text = Plain("حفظ ما تريد مشاهدته (CSV)");
pub(super) const DEGREES: Text = Plain("من {title} إلى …");
pub(super) const DEGREES_FIELD: Text = Plain("فيلم أو أحد صنّاع الأفلام");
pub(super) const DEGREES_NONE: Text = Plain("لا طريق بين الأفلام الأشهر");
pub(super) const DEGREES_NOBODY: Text = Plain("لا فيلم ولا اسم في المتناول يبدأ هكذا");
pub(super) const DEGREES_FAILED: Text = Plain("يتعذر البحث الآن");
pub(super) const DEGREES_OFFERED: Text =
    Counted(&[(Zero, "لا أسماء"), (One, "اسم واحد"), (Two, "اسمان"), (Few, "{n} أسماء"), (Many, "{n} اسمًا"), (Other, "{n} اسم")]);
pub(super) const DEGREES_STEPS: Text =
    Counted(&[(Zero, "بلا خطوات"), (One, "خطوة واحدة"), (Two, "خطوتان"), (Few, "{n} خطوات"), (Many, "{n} خطوة"), (Other, "{n} خطوة")]);
pub(super) const DEGREES_CARD: Text = Plain("اصنع بطاقة منه");
