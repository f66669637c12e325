//! Legible colours: WCAG's contrast, and the shift in lightness that reaches it.
//! Only sRGB with eight bits a channel: no alpha, no other colour spaces.

/// The least contrast of text with its background (WCAG 2.2, success criterion 1.4.3, text of any size).
pub const CONTRAST: f64 = 4.5;

/// The least contrast of anything but text with its background (WCAG 2.2, success criterion 1.4.11).
pub const SEEN: f64 = 3.0;

/// The share of the text's colour in quiet text, in percent; the same as in the style sheets (`--_quiet`).
pub const QUIET: u8 = 72;

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Colour {
    /// White.
    pub const WHITE: Self = Self::new(0xFF_FF_FF);
    /// Black.
    pub const BLACK: Self = Self::new(0);

    /// The colour that the number `0xRRGGBB` stands for.
    #[must_use]
    pub const fn new(rgb: u32) -> Self {
        Self { red: (rgb >> 16) as u8, green: (rgb >> 8) as u8, blue: rgb as u8 }
    }

    /// Reads a computed colour as browsers write it: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`.
    /// Alpha is ignored; nothing for any other notation.
    ///
    /// ```
    /// use intertitle::colour::Colour;
    /// assert_eq!(Colour::from_computed("rgb(255, 140, 0)"), Some(Colour::new(0xFF8C00)));
    /// assert_eq!(Colour::from_computed("rgba(1, 2, 3, 0.5)"), Some(Colour::new(0x010203)));
    /// assert_eq!(Colour::from_computed("oklch(0.7 0.1 40)"), None);
    /// ```
    #[must_use]
    pub fn from_computed(text: &str) -> Option<Self> {
        let (mut channels, mut at) = ([0_u8; 3], 0);
        for byte in text.strip_prefix("rgb")?.bytes() {
            match byte {
                b'0'..=b'9' => {
                    let channel = channels.get_mut(at)?;
                    *channel = channel.wrapping_mul(10).wrapping_add(byte - b'0');
                }
                b',' => at += 1,
                b'(' | b')' | b'a' | b' ' => {}
                _ => return None,
            }
            if at > 2 {
                break;
            }
        }
        let [red, green, blue] = channels;
        (at > 1).then_some(Self { red, green, blue })
    }

    /// Reads a computed colour that is fully opaque; nothing for any other.
    ///
    /// ```
    /// use intertitle::colour::Colour;
    /// assert_eq!((Colour::opaque("rgb(0, 0, 0)"), Colour::opaque("rgba(0, 0, 0, 0.6)")), (Some(Colour::BLACK), None));
    /// ```
    #[must_use]
    pub fn opaque(text: &str) -> Option<Self> {
        if text.starts_with("rgba") { None } else { Self::from_computed(text) }
    }

    /// A computed background without its transparency; nothing if more is seen of what is behind it than of the colour itself.
    ///
    /// ```
    /// use intertitle::colour::Colour;
    /// let solid = |text: &str| Colour::solid(text.to_owned());
    /// assert_eq!(solid("rgb(1, 2, 3)").as_deref(), Some("rgb(1, 2, 3)"));
    /// assert_eq!(solid("rgba(1, 2, 3, 0.5)").as_deref(), Some("rgba(1, 2, 3)"));
    /// assert_eq!(solid("color(srgb 1 1 1 / 0.85)").as_deref(), Some("color(srgb 1 1 1 )"));
    /// assert_eq!((solid("rgba(0, 0, 0, 0)"), solid("rgba(255, 255, 255, 0.18)"), solid("oklab(1 0 0 / 0.2)")), (None, None, None));
    /// ```
    #[must_use]
    pub fn solid(mut colour: String) -> Option<String> {
        let mark = if colour.starts_with("rgba") { b',' } else { b'/' };
        if let Some(at) = colour.bytes().rposition(|byte| byte == mark) {
            // `, 0.5)` or `/ 0.5)`
            colour.as_bytes().get(at + 4).filter(|digit| **digit > b'4')?;
            colour.truncate(at);
            colour.push(')');
        }
        Some(colour)
    }

    /// The background of text whose computed colour is `text`: `surface`, the colour found behind it. If the text would be illegible on that,
    /// a picture must lie between, taken to be dark behind light text and white behind dark; that is written as no computed colour is, for what
    /// stands on the picture itself. `None` is the browser's own canvas.
    ///
    /// ```
    /// use intertitle::colour::Colour;
    /// let found = |text, surface: Option<&str>| Colour::ground_of(text, surface.map(str::to_owned));
    /// assert_eq!(found("rgb(34, 34, 34)", None), None);
    /// assert_eq!(found("rgb(238, 238, 238)", None).as_deref(), Some("#121212"));
    /// assert_eq!(found("rgba(255, 255, 255, 0.87)", None).as_deref(), Some("#121212"));
    /// assert_eq!(found("rgb(0, 0, 0)", Some("rgb(20, 20, 20)")).as_deref(), Some("#fff"));
    /// assert_eq!(found("rgb(153, 153, 153)", Some("rgb(255, 255, 255)")).as_deref(), Some("rgb(255, 255, 255)"));
    /// ```
    #[must_use]
    pub fn ground_of(text: &str, surface: Option<String>) -> Option<String> {
        let ground = surface.as_ref().map_or(Some(Self::WHITE), |surface| Self::from_computed(surface));
        match ground.zip(Self::from_computed(text)) {
            Some((ground, text)) if text.contrast(ground) < 2.0 => {
                Some(if text.luminance() < 0.18 { "#fff" } else { "#121212" }.to_owned())
            }
            _ => surface,
        }
    }

    /// The relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance).
    #[must_use]
    pub fn luminance(self) -> f64 {
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio).
    ///
    /// ```
    /// use intertitle::colour::Colour;
    /// assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// This colour, made lighter or darker just far enough that text in it can be read on each of `grounds`.
    ///
    /// On a single ground, either black or white always passes: the better of the two has a contrast of at least √21 = 4.58. For grounds
    /// on which no colour can be read, the better of the two is returned.
    #[must_use]
    pub fn readable_on(self, grounds: &[Self]) -> Self {
        let worst = |colour: Self| grounds.iter().map(|ground| colour.contrast(*ground)).fold(21.0, f64::min);
        let end = if worst(Self::WHITE) >= worst(Self::BLACK) { Self::WHITE } else { Self::BLACK };
        let steps = (0..=32).map(|step| self.mixed(end, f64::from(step) / 32.0));
        steps.into_iter().find(|colour| worst(*colour) >= CONTRAST).unwrap_or(end)
    }

    /// The share of this text colour, in percent, that quiet text on `ground` needs in order to be read: [`QUIET`] where the
    /// text stands out well, more where it is pale itself.
    ///
    /// ```
    /// use intertitle::colour::{Colour, QUIET};
    /// assert_eq!(Colour::BLACK.quiet_on(Colour::WHITE), QUIET);
    /// assert_eq!(Colour::new(0x555555).quiet_on(Colour::WHITE), 84);
    /// assert_eq!(Colour::new(0x999999).quiet_on(Colour::WHITE), 100);
    /// ```
    #[must_use]
    pub fn quiet_on(self, ground: Self) -> u8 {
        let reads = |percent: &u8| ground.mixed(self, f64::from(*percent) / 100.0).contrast(ground) >= CONTRAST;
        (QUIET..100).step_by(4).find(reads).unwrap_or(100)
    }

    /// The colour `part` of the way to `other`, by sRGB values.
    #[must_use]
    pub fn mixed(self, other: Self, part: f64) -> Self {
        let mix = |one: u8, two: u8| (f64::from(one) + (f64::from(two) - f64::from(one)) * part + 0.5) as u8;
        Self { red: mix(self.red, other.red), green: mix(self.green, other.green), blue: mix(self.blue, other.blue) }
    }

    /// Appends `#rrggbb`, which SVG and a canvas' `fillStyle` both read.
    pub fn push_css(self, out: &mut String) {
        out.push('#');
        for nibble in [self.red >> 4, self.red & 15, self.green >> 4, self.green & 15, self.blue >> 4, self.blue & 15] {
            out.push(char::from(if nibble < 10 { b'0' + nibble } else { b'a' + nibble - 10 }));
        }
    }
}

/// The linear-light value of an sRGB channel, 0 to 1.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 {
        return value / 12.92;
    }
    // x^2.4 = x² · (x^⅕)²; the fifth root by Newton's method, since `powf` alone would add 2 kB to the WebAssembly.
    let x = (value + 0.055) / 1.055;
    let mut root = 1.0_f64;
    for _ in 0..12 {
        root = (4.0 * root + x / (root * root * root * root)) / 5.0;
    }
    x * x * root * root
}

#[cfg(test)]
mod tests {
    use super::{QUIET, linear};

    #[test]
    fn the_style_sheets_mix_quiet_text_with_the_same_share() {
        assert!(include_str!("../style/tokens.css").contains(&format!("var(--_page-quiet, {QUIET}%)")));
    }

    #[test]
    fn linear_light_follows_the_formula() {
        for channel in 11..=255_u8 {
            let exact = ((f64::from(channel) / 255.0 + 0.055) / 1.055).powf(2.4);
            assert!((linear(channel) - exact).abs() < 1e-12, "{channel}");
        }
    }
}
