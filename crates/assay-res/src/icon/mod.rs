//! Draws icons and says how they look.
//!
//! A launcher icon may be a bitmap for each density or a drawing: a vector, two
//! layers, shapes. Every configuration of the resource is drawn, so that one
//! transparent variant among good ones is found too.

mod area;
mod bitmap;
mod drawable;
mod gradient;
mod look;
mod paint;
mod shape;
mod vector;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use tiny_skia::Pixmap;

use crate::arsc::{Config, Entry, Table};
use crate::value::Value;

pub use look::Look;

use paint::Painter;

/// Side of a drawing that has no size in pixels: 48 dp on a 480 dpi screen.
const SIDE: u32 = 144;
/// Side of the picture in reports.
const PREVIEW: u32 = 96;
/// Pixels decoded for one app before giving up: three of the largest bitmaps.
const MAX_PIXELS: u64 = 3 * 4096 * 4096;

/// How an icon is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A PNG file, also a nine-patch.
    Png,
    /// A WebP file.
    Webp,
    /// A JPEG file.
    Jpeg,
    /// A background and a foreground.
    Adaptive,
    /// Paths.
    Vector,
    /// Another XML drawable.
    Drawable,
    /// A plain colour.
    Color,
    /// None of these, or the file is missing.
    Unknown,
}

/// Why an icon was not drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotDrawn {
    /// The resource is in no table we have, such as Android's own.
    NoResource(u32),
    /// The file is not in the package.
    NoFile(String),
    /// The file is damaged, or of a format we do not read.
    Unreadable(String),
    /// A bitmap of more than 4096 pixels a side.
    TooLarge,
    /// The drawing takes more work than any icon should.
    TooMuchWork,
    /// It depends on the device's theme.
    Theme,
    /// It uses something we do not draw.
    Unsupported(String),
}

/// One configuration's icon.
#[derive(Debug, Clone, PartialEq)]
pub struct Icon {
    /// The configuration it is for.
    pub config: Config,
    /// The file it is in; a plain colour has none.
    pub path: Option<String>,
    /// How it is stored.
    pub format: Format,
    /// Width in pixels, as stored or else as drawn.
    pub width: u32,
    /// Height in pixels, as stored or else as drawn.
    pub height: u32,
    /// How it looks, or why it was not drawn.
    pub look: Result<Look, NotDrawn>,
}

/// Reads a file of the package by its path.
pub type ReadFile<'a> = dyn FnMut(&str) -> Option<Vec<u8>> + 'a;

/// Draws icons of one package. Each file is drawn once.
pub struct Drawer<'a> {
    table: &'a Table,
    read: Box<ReadFile<'a>>,
    /// Results by file and night mode.
    done: HashMap<(String, u8), Icon>,
    pixels: u64,
}

/// A drawn icon.
struct Picture {
    format: Format,
    pixmap: Pixmap,
}

impl fmt::Display for NotDrawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoResource(id) => write!(f, "no such resource: 0x{id:08x}"),
            Self::NoFile(path) => write!(f, "no such file: {path}"),
            Self::Unreadable(what) => write!(f, "unreadable: {what}"),
            Self::TooLarge => f.write_str("more than 4096 pixels a side"),
            Self::TooMuchWork => f.write_str("too much to draw"),
            Self::Theme => f.write_str("depends on the theme"),
            Self::Unsupported(what) => write!(f, "not supported: {what}"),
        }
    }
}

impl<'a> Drawer<'a> {
    /// A drawer for the resources in `table`; `read` gives the package's files.
    pub fn new(table: &'a Table, read: impl FnMut(&str) -> Option<Vec<u8>> + 'a) -> Self {
        Self {
            table,
            read: Box::new(read),
            done: HashMap::new(),
            pixels: 0,
        }
    }

    /// The icon of a resource in every configuration it has.
    pub fn variants(&mut self, id: u32) -> Vec<Icon> {
        let table = self.table;
        table.all(id).map(|entry| self.variant(&entry)).collect()
    }

    /// The icon of a resource as a large phone shows it: a PNG of 96 pixels a side.
    #[must_use]
    pub fn preview(&mut self, id: u32) -> Option<Vec<u8>> {
        let device = Config::device("", 640, 36);
        let value = self.table.resolve(id, &device)?.value;
        let picture = self.picture(&value, &device).ok()?;
        look::thumbnail(&picture.pixmap, PREVIEW)
    }

    fn variant(&mut self, entry: &Entry) -> Icon {
        let config = *entry.config();
        let night = config.ui_mode & 0x30;
        let mut device = Config::device("", 480, 36);
        if night != 0 {
            device.ui_mode = device.ui_mode & 0x0f | night;
        }
        let alias = Config {
            density: config.density,
            ..device
        };
        let value = entry.value().map(|value| self.follow(value, &alias));
        let path = value.as_ref().and_then(Value::as_text).map(str::to_owned);
        let key = path.clone().map(|path| (path, device.ui_mode));
        if let Some(icon) = key.as_ref().and_then(|key| self.done.get(key)) {
            return Icon {
                config,
                ..icon.clone()
            };
        }
        let icon = self.draw(config, path, value.as_ref(), &device);
        if let Some(key) = key {
            self.done.insert(key, icon.clone());
        }
        icon
    }

    /// An entry may stand for another resource.
    fn follow(&self, value: Value<'a>, device: &Config) -> Value<'a> {
        let target = value
            .as_reference()
            .and_then(|id| self.table.resolve(id, device));
        target.map_or(value, |target| target.value)
    }

    fn draw(
        &mut self,
        config: Config,
        path: Option<String>,
        value: Option<&Value>,
        device: &Config,
    ) -> Icon {
        let bag = || NotDrawn::Unsupported("a resource with several values".to_owned());
        let picture = value
            .ok_or_else(bag)
            .and_then(|value| self.picture(value, device));
        match picture {
            Ok(Picture { format, pixmap }) => {
                let (width, height) = (pixmap.width(), pixmap.height());
                Icon {
                    config,
                    path,
                    format,
                    width,
                    height,
                    look: Ok(Look::of(&pixmap)),
                }
            }
            Err(why) => {
                let format = Format::Unknown;
                Icon {
                    config,
                    path,
                    format,
                    width: 0,
                    height: 0,
                    look: Err(why),
                }
            }
        }
    }

    fn picture(&mut self, value: &Value, device: &Config) -> Result<Picture, NotDrawn> {
        if let Some(path) = value.as_text() {
            let data = self.file(path)?;
            if let Some(kind) = bitmap::kind(&data) {
                let pixmap = bitmap::decode(&data, &mut self.pixels)?;
                return Ok(Picture {
                    format: kind,
                    pixmap,
                });
            }
        }
        let mut pixmap = Pixmap::new(SIDE, SIDE).ok_or(NotDrawn::TooLarge)?;
        let mut painter = Painter::new(self, *device);
        let format = painter.whole(value, &mut pixmap)?;
        Ok(Picture { format, pixmap })
    }

    fn file(&mut self, path: &str) -> Result<Vec<u8>, NotDrawn> {
        (self.read)(path).ok_or_else(|| NotDrawn::NoFile(path.to_owned()))
    }
}

impl Format {
    /// A stable name for reports.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Jpeg => "jpeg",
            Self::Adaptive => "adaptive",
            Self::Vector => "vector",
            Self::Drawable => "drawable",
            Self::Color => "color",
            Self::Unknown => "unknown",
        }
    }

    /// The format that an XML drawable's root element says.
    fn of_root(name: &str) -> Self {
        match name {
            "adaptive-icon" => Self::Adaptive,
            "vector" | "animated-vector" => Self::Vector,
            _ => Self::Drawable,
        }
    }
}

/// Text of a value that owns or borrows it.
fn unreadable(what: impl Into<Cow<'static, str>>) -> NotDrawn {
    NotDrawn::Unreadable(what.into().into_owned())
}

#[cfg(test)]
mod tests;
