//! The painter: what it draws with, what values mean to it, what it may spend.

use tiny_skia::{
    Color, FillRule, FilterQuality, Paint, Path, PathBuilder, Pixmap, PixmapPaint, Transform,
};

use super::area::Area;
use super::{Drawer, Format, NotDrawn, bitmap, unreadable};
use crate::arsc::Config;
use crate::axml::{Document, Element};
use crate::framework;
use crate::value::Value;

/// Drawables may hold drawables this deep.
pub(super) const MAX_DEPTH: u32 = 12;
/// Shapes, layers and bytes of path data before giving up.
const MAX_STEPS: u32 = 2_000;
const MAX_PATH_BYTES: usize = 1 << 20;
/// Pixels a dp has where 48 dp fill the picture.
const PIXELS_A_DP: f32 = 3.0;

pub(super) struct Painter<'p, 'a> {
    drawer: &'p mut Drawer<'a>,
    device: Config,
    /// Pixels a dp has in what is being drawn.
    pub(super) density: f32,
    steps: u32,
    path_bytes: usize,
}

impl<'p, 'a> Painter<'p, 'a> {
    pub(super) fn new(drawer: &'p mut Drawer<'a>, device: Config) -> Self {
        Self {
            drawer,
            device,
            density: PIXELS_A_DP,
            steps: 0,
            path_bytes: 0,
        }
    }

    /// Draws a value over a whole picture and says how it was stored.
    pub(super) fn whole(&mut self, value: &Value, to: &mut Pixmap) -> Result<Format, NotDrawn> {
        let area = Area::of(to);
        let Some(path) = value.as_text() else {
            self.value(value, to, area, 0)?;
            return Ok(Format::Color);
        };
        let document = self.document(path)?;
        let root = document.root().ok_or_else(|| unreadable(path.to_owned()))?;
        // A launcher keeps the proportions of a lone vector; elsewhere it is stretched.
        let area = if root.name() == "vector" {
            self.in_proportion(root, area)
        } else {
            area
        };
        self.element(root, to, area, 0)?;
        Ok(Format::of_root(root.name()))
    }

    /// Draws what a value stands for: a colour, a file, another resource.
    pub(super) fn value(
        &mut self,
        value: &Value,
        to: &mut Pixmap,
        area: Area,
        depth: u32,
    ) -> Result<(), NotDrawn> {
        self.step(depth)?;
        match value {
            Value::Color(_) => {
                let color = self.color(value)?;
                fill_area(color, to, area);
                Ok(())
            }
            Value::Reference(0) | Value::Null | Value::Empty => Ok(()),
            Value::Reference(id) => self.reference(*id, to, area, depth),
            Value::Text(path) => self.file(path, to, area, depth),
            Value::ThemeAttribute(_) => Err(NotDrawn::Theme),
            other => Err(NotDrawn::Unsupported(other.to_string())),
        }
    }

    fn reference(
        &mut self,
        id: u32,
        to: &mut Pixmap,
        area: Area,
        depth: u32,
    ) -> Result<(), NotDrawn> {
        if let Some(argb) = framework::color(id) {
            return self.value(&Value::Color(argb), to, area, depth + 1);
        }
        let found = self.resolve(Value::Reference(id));
        match found.as_reference() {
            Some(id) if framework::color(id).is_none() => Err(NotDrawn::NoResource(id)),
            _ => self.value(&found, to, area, depth + 1),
        }
    }

    fn file(
        &mut self,
        path: &str,
        to: &mut Pixmap,
        area: Area,
        depth: u32,
    ) -> Result<(), NotDrawn> {
        let data = self.drawer.file(path)?;
        if bitmap::kind(&data).is_some() {
            let picture = bitmap::decode(&data, &mut self.drawer.pixels)?;
            place(&picture, to, area, 1.0);
            return Ok(());
        }
        let document = Document::parse(&data).map_err(|_| unreadable(path.to_owned()))?;
        let root = document.root().ok_or_else(|| unreadable(path.to_owned()))?;
        self.element(root, to, area, depth)
    }

    /// An XML file of the package.
    pub(super) fn document(&mut self, path: &str) -> Result<Document, NotDrawn> {
        let data = self.drawer.file(path)?;
        Document::parse(&data).map_err(|_| unreadable(path.to_owned()))
    }

    /// Counts one more thing to draw.
    pub(super) fn step(&mut self, depth: u32) -> Result<(), NotDrawn> {
        self.steps += 1;
        if self.steps > MAX_STEPS || depth > MAX_DEPTH {
            return Err(NotDrawn::TooMuchWork);
        }
        Ok(())
    }

    /// Counts path data.
    pub(super) fn spend_path(&mut self, bytes: usize) -> Result<(), NotDrawn> {
        self.path_bytes = self.path_bytes.saturating_add(bytes);
        if self.path_bytes > MAX_PATH_BYTES {
            return Err(NotDrawn::TooMuchWork);
        }
        Ok(())
    }

    /// A value with references followed.
    pub(super) fn resolve<'v>(&self, value: Value<'v>) -> Value<'v>
    where
        'a: 'v,
    {
        let target = value.as_reference();
        let found = target.and_then(|id| self.drawer.table.resolve(id, &self.device));
        found.map_or(value, |found| found.value)
    }

    /// A colour. A list of colours by state counts as its default.
    pub(super) fn color(&mut self, value: &Value) -> Result<Color, NotDrawn> {
        match self.resolve(value.clone()) {
            Value::Color(argb) => Ok(color_of(argb)),
            Value::Reference(id) => framework::color(id)
                .map(color_of)
                .ok_or(NotDrawn::NoResource(id)),
            Value::Text(path) => self.color_list(&path),
            Value::ThemeAttribute(_) => Err(NotDrawn::Theme),
            other => Err(NotDrawn::Unsupported(other.to_string())),
        }
    }

    fn color_list(&mut self, path: &str) -> Result<Color, NotDrawn> {
        self.step(0)?;
        let document = self.document(path)?;
        let root = document.root().filter(|root| root.name() == "selector");
        let item = root.and_then(super::drawable::default_item);
        let item = item.ok_or_else(|| NotDrawn::Unsupported(path.to_owned()))?;
        let value = item
            .android("color")
            .ok_or_else(|| unreadable(path.to_owned()))?
            .value();
        let mut color = match value.as_reference() {
            // One level of lists is all that is ever used.
            Some(id) => match self.resolve(Value::Reference(id)) {
                Value::Color(argb) => color_of(argb),
                _ => return Err(NotDrawn::Unsupported(path.to_owned())),
            },
            None => match value {
                Value::Color(argb) => color_of(argb),
                _ => return Err(NotDrawn::Theme),
            },
        };
        let alpha = self.number(item, "alpha").unwrap_or(1.0);
        color.apply_opacity(alpha.clamp(0.0, 1.0));
        Ok(color)
    }

    /// A number of an element.
    pub(super) fn number(&self, element: Element, name: &str) -> Option<f32> {
        match self.resolve(element.android(name)?.value()) {
            Value::Float(number) => Some(number),
            Value::Decimal(number) => Some(f32::from(i16::try_from(number).ok()?)),
            Value::Text(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// A length of an element in pixels; a fraction is one of `whole`.
    pub(super) fn length(&self, element: Element, name: &str, whole: f32) -> Option<f32> {
        match self.resolve(element.android(name)?.value()) {
            Value::Dimension(length) => length.pixels(self.density * 160.0),
            Value::Fraction(share) => Some(share.number() * whole),
            Value::Float(number) => Some(number),
            _ => None,
        }
    }
}

/// Draws a picture into an area.
pub(super) fn place(picture: &Pixmap, to: &mut Pixmap, area: Area, opacity: f32) {
    if area.rect().is_some() {
        let whole = Area::of(picture);
        let mapping = area.mapping(whole.width, whole.height);
        to.draw_pixmap(0, 0, picture.as_ref(), &smooth(opacity), mapping, None);
    }
}

fn fill_area(color: Color, to: &mut Pixmap, area: Area) {
    if let Some(path) = area.rect().map(PathBuilder::from_rect) {
        fill(&path, &solid(color), to);
    }
}

/// Fills a path as it stands.
pub(super) fn fill(path: &Path, paint: &Paint, to: &mut Pixmap) {
    to.fill_path(path, paint, FillRule::Winding, Transform::identity(), None);
}

/// How pictures are scaled and turned.
pub(super) fn smooth(opacity: f32) -> PixmapPaint {
    PixmapPaint {
        opacity,
        quality: FilterQuality::Bilinear,
        ..PixmapPaint::default()
    }
}

/// A paint of one colour.
pub(super) fn solid(color: Color) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(color);
    paint
}

pub(super) fn color_of(argb: u32) -> Color {
    let [alpha, red, green, blue] = argb.to_be_bytes();
    Color::from_rgba8(red, green, blue, alpha)
}
