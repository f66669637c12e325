# A Pelican blog on its default theme.
AUTHOR = "Ida Venn"
SITENAME = "The Back Row"
SITEURL = "/blogs/pelican"
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
ARTICLE_URL = "posts/{slug}/"
ARTICLE_SAVE_AS = "posts/{slug}/index.html"
THEME_TEMPLATES_OVERRIDES = ["templates"]
