//! Which address a reader arrived by, and when the page is scrolled for them.

use intertitle::quotes::arrival::{address, scroll_by};

#[test]
fn directives_come_from_the_loaded_address_until_the_reader_moves_on() {
    const PAGE: &str = "https://blog.example/her";
    for (href, loaded, expected) in [
        ("#", "#:~:text=a", "#:~:text=a"),
        ("", "#:~:text=a", "#:~:text=a"),
        ("#q=a.1.b", "#q=a.1.b:~:text=a", "#q=a.1.b:~:text=a"),
        ("#q=c.1.d", "#q=a.1.b:~:text=a", "#q=c.1.d"),
        ("#notes", "#notes", "#notes"),
        ("?page=2#q=a.1.b", "#q=a.1.b:~:text=a", "?page=2#q=a.1.b"),
        ("#q=a.1.b", "", "#q=a.1.b"),
    ] {
        let [href, loaded, expected] = [href, loaded, expected].map(|part| [PAGE, part].concat());
        assert_eq!(address(&href, &loaded), expected, "{href} of {loaded}");
    }
    assert_eq!(address(PAGE, ""), PAGE);
}

#[test]
fn words_in_view_stay_where_they_are() {
    for (top, bottom) in [(100.0, 120.0), (780.0, 800.0), (100.0, 4000.0), (100.0, 800.0)] {
        assert_eq!(scroll_by(top, bottom, 800.0), None, "{top} to {bottom}");
    }
    for (top, bottom) in [(-1.0, 20.0), (99.0, 119.0), (790.0, 810.0), (300.0, 4000.0), (-3000.0, -2960.0), (5000.0, 5020.0)] {
        let by = scroll_by(top, bottom, 800.0).unwrap();
        assert_eq!(scroll_by(top - by, bottom - by, 800.0), None, "{top} to {bottom} by {by}");
    }
    assert_eq!(scroll_by(5000.0, 5020.0, 800.0), Some(4610.0));
    assert_eq!(scroll_by(300.0, 4000.0, 800.0), Some(100.0));
}
