//! Articles as short lines of text, so that tables of cases are readable.
//! `p` paragraph, `h2` heading, `- { }` item, `> { }` quote, `fig` figure; inlines much as in Markdown.

use intertitle::article::{Article, Block, BlockKind, Image, Inline, Table};

/// The blocks, one per line, and the footnotes after them.
pub(crate) fn article(article: &Article) -> String {
    let notes = article.footnotes.iter().map(|note| format!("[^{}]: {{{}}}", note.label, blocks(&note.blocks, "; ")));
    let body = article.blocks.iter().map(block);
    body.chain(notes).collect::<Vec<_>>().join("\n")
}

/// The words of a run of inlines.
pub(crate) fn words(content: &[Inline]) -> String {
    content.iter().map(inline).collect()
}

fn blocks(blocks: &[Block], separator: &str) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join(separator)
}

fn block(block: &Block) -> String {
    match &block.kind {
        BlockKind::Paragraph { content } => format!("p {}", words(content)),
        BlockKind::Heading { level, content } => format!("h{level} {}", words(content)),
        BlockKind::List { start, items } => {
            let items = items.iter().map(|item| format!("- {{{}}}", blocks(&item.blocks, "; ")));
            format!("{}{}", start.map_or_else(|| "ul ".into(), |start| format!("ol {start} ")), items.collect::<Vec<_>>().join(" "))
        }
        BlockKind::Quote { blocks: inner, attribution, cite, pull } => {
            let cite = cite.as_ref().map(|cite| format!(" ({cite})")).unwrap_or_default();
            let by = if attribution.is_empty() { String::new() } else { format!(" by {}", words(attribution)) };
            format!("{} {{{}}}{by}{cite}", if *pull { "pull" } else { ">" }, blocks(inner, "; "))
        }
        BlockKind::Figure { images, caption, credit } => {
            let parts = [images.iter().map(image).collect::<String>(), words(caption), words(credit)];
            format!("fig {}", parts.join(" | ")).trim_end_matches(" | ").to_owned()
        }
        BlockKind::Code { language, text } => format!("code {}: {}", language.as_deref().unwrap_or("-"), text.replace('\n', "⏎")),
        BlockKind::Table(table) => show_table(table),
        BlockKind::Break => "hr".into(),
        BlockKind::Spoiler { summary, blocks: inner } => format!("spoiler ({}) {{{}}}", words(summary), blocks(inner, "; ")),
        BlockKind::Embed { href, title } => format!("embed {title} <{href}>"),
    }
}

fn show_table(table: &Table) -> String {
    let rows = std::iter::once(&table.head).chain(&table.rows);
    let rows = rows.map(|row| row.iter().map(|cell| words(&cell.content)).collect::<Vec<_>>().join(" | "));
    format!("table ({}) {}", words(&table.caption), rows.collect::<Vec<_>>().join(" / "))
}

fn image(image: &Image) -> String {
    let size = image.width.zip(image.height).map(|(width, height)| format!(" {width}x{height}")).unwrap_or_default();
    format!("![{}]({}{size})", image.alt, image.src)
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text { text } => text.clone(),
        Inline::Emphasis { content } => format!("*{}*", words(content)),
        Inline::Strong { content } => format!("**{}**", words(content)),
        Inline::Strike { content } => format!("~~{}~~", words(content)),
        Inline::Title { content } => format!("_{}_", words(content)),
        Inline::Link { href, content } => format!("[{}]({href})", words(content)),
        Inline::Code { text } => format!("`{text}`"),
        Inline::FootnoteRef { label } => format!("[^{label}]"),
        Inline::Spoiler { content } => format!("||{}||", words(content)),
        Inline::Marked { content } => format!("^{}^", words(content)),
        Inline::LineBreak => "⏎".into(),
        Inline::Image(picture) => image(picture),
    }
}
