// An Eleventy blog laid out as eleventy-base-blog is.
export default function (config) {
  config.addPassthroughCopy("css");
  config.addFilter("readableDate", (date) => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(date));
  config.addFilter("htmlDateString", (date) => date.toISOString().slice(0, 10));
  return { dir: { input: "content", includes: "../_includes", output: "_site" }, markdownTemplateEngine: "njk", htmlTemplateEngine: "njk" };
}
