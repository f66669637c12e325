//! The same essay as Markdown and as an engine's HTML: one tree.

use intertitle::native::html::read;
use intertitle::parse::markdown;

const MARKDOWN: &str = r##"## The voice

I watched *Her* again, **ten years** later.[^1] It had ~~aged~~ waited; see [the first review](/reviews/her-2014).

> The past is just a story we tell ourselves.
> — Samantha, *Her*

- the lift
- the beach
  1. at noon
  2. at night

![Two skylines](city.jpg)

```python
print("hello")
```

| Year | Stars |
| --- | ---: |
| 2014 | 4 |
| 2024 | 5 |

***

:::spoiler The end
She ||leaves||.
:::

Cut `00:42:10`.\
To black.

[^1]: In an empty room.
"##;

const HTML: &str = r##"<h2>The voice</h2>
<p>I watched <em>Her</em> again, <strong>ten years</strong> later.<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>
It had <del>aged</del> waited; see <a href="/reviews/her-2014">the first review</a>.</p>
<blockquote><p>The past is just a story we tell ourselves.</p><footer>— Samantha, <em>Her</em></footer></blockquote>
<ul><li>the lift</li><li>the beach<ol><li>at noon</li><li>at night</li></ol></li></ul>
<figure><img src="city.jpg" alt="Two skylines"></figure>
<div class="highlight"><pre><code class="language-python" data-lang="python">print(&quot;hello&quot;)
</code></pre></div>
<table><thead><tr><th>Year</th><th style="text-align:right">Stars</th></tr></thead>
<tbody><tr><td>2014</td><td style="text-align:right">4</td></tr><tr><td>2024</td><td style="text-align:right">5</td></tr></tbody></table>
<hr>
<details class="spoiler"><summary>The end</summary><p>She <span class="spoiler">leaves</span>.</p></details>
<p>Cut <code>00:42:10</code>.<br>To black.</p>
<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>In an empty room.&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>
"##;

#[test]
fn markdown_and_html_of_one_essay_give_one_tree() {
    let (from_markdown, _) = markdown::read(MARKDOWN);
    let (from_html, _) = read(HTML);
    assert_eq!(super::show::article(&from_html), super::show::article(&from_markdown));
    assert_eq!(from_html, from_markdown);
}
