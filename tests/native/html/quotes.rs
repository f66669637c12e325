//! Quotes and whose words they are in tables of cases, in the forms that blog engines produce.
//! Only what is read is tested here; how a card names the speaker is tested with the quotes.

use super::reader::check;

#[test]
fn quotes_know_whose_words_they_are() {
    check(&[
        ("<blockquote>a</blockquote>", "> {p a}"),
        ("<blockquote cite='https://example.org/x'><p>a</p></blockquote>", "> {p a} (https://example.org/x)"),
        ("<blockquote cite='javascript:x'><p>a</p></blockquote>", "> {p a}"),
        ("<blockquote><p>a</p><footer>— <cite>Her</cite>, 2013</footer></blockquote>", "> {p a} by _Her_, 2013"),
        ("<blockquote class=wp-block-quote><p>a</p><cite>Theodore in <em>Her</em></cite></blockquote>", "> {p a} by Theodore in *Her*"),
        ("<blockquote><p>a</p><p>— Theodore</p></blockquote>", "> {p a} by Theodore"),
        ("<blockquote><p>a<br>-- Theodore</p></blockquote>", "> {p a} by Theodore"),
        ("<blockquote><p>a<br>b</p></blockquote>", "> {p a⏎b}"),
        ("<blockquote><p>— Where are you?</p></blockquote>", "> {p — Where are you?}"),
        ("<blockquote><p>The film is <cite>Her</cite></p></blockquote>", "> {p The film is _Her_}"),
        ("<blockquote><p>a</p><span class=author>Theodore</span></blockquote>", "> {p a} by Theodore"),
        ("<blockquote><p>a</p><p class=attribution>– Theodore</p></blockquote>", "> {p a} by Theodore"),
        ("<blockquote>a <a class=x-author>b</a> c<p class=quote__author>Theodore</p></blockquote>", "> {p a b c} by Theodore"),
        ("<blockquote><p>a</p><small>Theodore in <cite>Her</cite></small></blockquote>", "> {p a} by Theodore in _Her_"),
        ("<blockquote><small>a</small><p>b</p><p><small>c</small></p></blockquote>", "> {p a; p b; p c}"),
        ("<blockquote><p>a</p><p>— Theodore<br><em>Her</em>, 2013</p></blockquote>", "> {p a} by Theodore⏎*Her*, 2013"),
        ("<blockquote><p>a</p><p>— Tu pars ?<br>Elle part.</p></blockquote>", "> {p a; p — Tu pars ?⏎Elle part.}"),
        ("<blockquote><blockquote>a</blockquote>b</blockquote>", "> {> {p a}; p b}"),
        ("<blockquote></blockquote>a", "p a"),
        ("<blockquote><ul><li>a</ul><p>— b</p></blockquote>", "> {ul - {p a}} by b"),
        ("<blockquote><p>- not a dash</p><p>-5 degrees</p></blockquote>", "> {p - not a dash; p -5 degrees}"),
    ]);
}

#[test]
fn dialogue_is_no_line_under_a_quote() {
    check(&[
        ("<blockquote><p>— Tu pars ?</p><p>— Oui, demain.</p></blockquote>", "> {p — Tu pars ?; p — Oui, demain.}"),
        ("<blockquote><p>— Tu pars ?<br>— Oui, demain.</p></blockquote>", "> {p — Tu pars ?⏎— Oui, demain.}"),
        ("<blockquote><p>- إلى أين؟<br>- متى؟</p></blockquote>", "> {p - إلى أين؟⏎- متى؟}"),
        ("<blockquote><p>Elle demande :</p><p>— Tu pars ?</p></blockquote>", "> {p Elle demande :; p — Tu pars ?}"),
        ("<blockquote><p>他问：</p><p>——走吗？</p></blockquote>", "> {p 他问：; p ——走吗？}"),
        ("<blockquote><p>— Really?<br>— Really.<br>— <cite>Airplane!</cite></p></blockquote>", "> {p — Really?⏎— Really.} by Airplane!"),
        ("<blockquote><p>— Seen?<br>— I saw <cite>Airplane!</cite></p></blockquote>", "> {p — Seen?⏎— I saw _Airplane!_}"),
        (
            "<blockquote><p>— Tu pars ?<br>— Oui.</p><p>— Elle et lui, 1974</p></blockquote>",
            "> {p — Tu pars ?⏎— Oui.} by Elle et lui, 1974",
        ),
    ]);
}

#[test]
fn a_line_may_follow_its_quote_or_stand_in_its_last_paragraph() {
    check(&[
        // AsciiDoctor puts it after the quotation.
        (
            "<blockquote><p>a</p></blockquote><div class=attribution>\n&#8212; Theodore<br>\n<cite>Her, 2013</cite>\n</div><p>b</p>",
            "> {p a} by Theodore⏎_Her, 2013_\np b",
        ),
        ("<blockquote><p>a</p></blockquote>b<div class=attribution>c</div>", "> {p a}\np b\np c"),
        ("<blockquote><p>a</p></blockquote><div class=attribution hidden>b</div>", "> {p a}"),
        ("<blockquote><p>a</p></blockquote><p class=attribution>Photo: b</p>", "> {p a}\np Photo: b"),
        ("<blockquote><p>a</p></blockquote><footer class=attribution>b</footer>", "> {p a}"),
        ("<p>a</p><div class=attribution><p>b</p><ul><li>c</ul></div>", "p a\np b\nul - {p c}"),
        ("<blockquote><p>a</p><p>— b</p></blockquote><p class=image-attribution>c</p>", "> {p a} by b\np c"),
        (
            "<figure><blockquote><p>a</p></blockquote><figcaption>— Theodore, <cite>Her</cite></figcaption></figure>",
            "> {p a} by Theodore, _Her_",
        ),
        (
            "<blockquote class=twitter-tweet><p>a</p>&mdash; Ada (@ada) <a href='/s'>May 3</a></blockquote>",
            "> {p a} by Ada (@ada) [May 3](/s)",
        ),
        // A line break of Markdown that its engine does not keep.
        ("<blockquote><p>It ends.\n<cite>Theodore</cite></p></blockquote>", "> {p It ends.} by Theodore"),
        ("<blockquote><p>It ends.\n— Theodore</p></blockquote>", "> {p It ends.} by Theodore"),
        (
            "<blockquote><p>a</p><p>“It ends.”\n– <cite><a href=/t>Theodore</a></cite></p></blockquote>",
            "> {p a; p “It ends.”} by [Theodore](/t)",
        ),
        ("<blockquote><p>So – it ends. — Theodore, <em>Her</em></p></blockquote>", "> {p So – it ends.} by Theodore, *Her*"),
        ("<blockquote><p>It ends. <cite>Airplane!</cite></p></blockquote>", "> {p It ends.} by Airplane!"),
        ("<blockquote><p>It ends. I saw <cite>Airplane!</cite></p></blockquote>", "> {p It ends. I saw _Airplane!_}"),
        ("<blockquote><p>It ends. – but not yet</p></blockquote>", "> {p It ends. – but not yet}"),
        ("<blockquote><p>Tu pars ? — Oui, demain.</p></blockquote>", "> {p Tu pars ? — Oui, demain.}"),
        ("<blockquote><p>— Tu pars ? — Oui</p></blockquote>", "> {p — Tu pars ? — Oui}"),
        ("<blockquote><p>It ends — Theodore</p></blockquote>", "> {p It ends — Theodore}"),
    ]);
}

#[test]
fn pull_quotes_are_told_apart() {
    check(&[
        ("<aside class=pullquote>a</aside><p class=pullquote>b<br>— Ada</p>", "pull {p a}\npull {p b} by Ada"),
        ("<div class=pull-quote><p>a</p></div><section class=pullquote>b</section>", "pull {p a}\npull {p b}"),
        ("<figure class=wp-block-pullquote><blockquote><p>a</p><cite>b</cite></blockquote></figure>", "pull {p a} by b"),
        ("<blockquote class=pullquote><p>a</p></blockquote>", "pull {p a}"),
        // The words are in the text once; the page's style sheet repeats them.
        ("<p>One <span data-pullquote>two</span> three.</p>", "p One ^two^ three."),
        ("<p><span data-pullquote='two'>One two three.</span></p>", "p One ^two^ three."),
        (
            "<p><span class=pullquote-right data-pullquote='two  three'>One <em>big</em> two three four.</span></p>",
            "p One *big* ^two three^ four.",
        ),
        ("<p><span data-pullquote='not there'>One two.</span></p>", "p One two."),
        ("<p><span data-pullquote=true>One <em>two</em>.</span></p>", "p ^One *two*.^"),
        ("<aside>a note</aside>", "p a note"),
    ]);
}
