//! XML drawables: what each element means.

use tiny_skia::{Pixmap, Transform};

use super::NotDrawn;
use super::area::Area;
use super::paint::{Painter, place, smooth};
use crate::axml::{Attribute, Element};
use crate::value::Value;

/// Id of the layer of a ripple that bounds it and is not drawn.
const MASK: u32 = 0x0102_002e;
/// Side of an adaptive icon's layers in dp, and of what is shown of them.
const LAYER: f32 = 108.0;
const SHOWN: f32 = 72.0;
impl Painter<'_, '_> {
    /// Draws an XML drawable.
    pub(super) fn element(
        &mut self,
        element: Element,
        to: &mut Pixmap,
        area: Area,
        depth: u32,
    ) -> Result<(), NotDrawn> {
        self.step(depth)?;
        match element.name() {
            "adaptive-icon" => self.adaptive(element, to, area, depth),
            "vector" => self.vector(element, to, area),
            "shape" => self.shape(element, to, area),
            "color" => self.attribute(element.android("color"), to, area, depth),
            "bitmap" | "nine-patch" => self.bitmap(element, to, area, depth),
            "layer-list" | "ripple" => self.layers(element, to, area, depth),
            "inset" => {
                let inner = self.insets(element, area, "inset", 0.0);
                self.content(element, to, inner, depth)
            }
            "rotate" => self.rotated(element, to, area, depth),
            "selector" | "animated-selector" | "level-list" | "transition" | "animation-list" => {
                match first_shown(element) {
                    Some(item) => self.content(item, to, area, depth),
                    None => Ok(()),
                }
            }
            "animated-vector" | "animated-image" => self.content(element, to, area, depth),
            name => Err(NotDrawn::Unsupported(format!("<{name}>"))),
        }
    }

    /// The drawable in an element: named by an attribute, or standing inside.
    fn content(
        &mut self,
        element: Element,
        to: &mut Pixmap,
        area: Area,
        depth: u32,
    ) -> Result<(), NotDrawn> {
        if let Some(drawable) = element.android("drawable") {
            return self.value(&drawable.value(), to, area, depth + 1);
        }
        match element.children().next() {
            Some(child) => self.element(child, to, area, depth + 1),
            None => Ok(()),
        }
    }

    fn attribute(
        &mut self,
        attribute: Option<Attribute>,
        to: &mut Pixmap,
        area: Area,
        depth: u32,
    ) -> Result<(), NotDrawn> {
        let value = attribute.map_or(Value::Null, |attribute| attribute.value());
        self.value(&value, to, area, depth + 1)
    }

    /// Both layers are half as large again as what a launcher shows of them.
    fn adaptive(
        &mut self,
        element: Element,
        to: &mut Pixmap,
        area: Area,
        depth: u32,
    ) -> Result<(), NotDrawn> {
        let outer = std::mem::replace(&mut self.density, area.width / SHOWN);
        let whole = area.scaled(LAYER / SHOWN);
        for name in ["background", "foreground"] {
            if let Some(layer) = element.children_named(name).next() {
                self.content(layer, to, whole, depth)?;
            }
        }
        self.density = outer;
        Ok(())
    }

    fn bitmap(
        &mut self,
        element: Element,
        to: &mut Pixmap,
        area: Area,
        depth: u32,
    ) -> Result<(), NotDrawn> {
        let source = element.android("src");
        let Some(tint) = element.android("tint") else {
            return self.attribute(source, to, area, depth);
        };
        let mut layer = Pixmap::new(to.width(), to.height()).ok_or(NotDrawn::TooLarge)?;
        self.attribute(source, &mut layer, area, depth)?;
        self.tint(&tint.value(), element, &mut layer)?;
        place(&layer, to, Area::of(&layer), 1.0);
        Ok(())
    }

    /// Turned as at level 0, about the point given or the middle.
    fn rotated(
        &mut self,
        element: Element,
        to: &mut Pixmap,
        area: Area,
        depth: u32,
    ) -> Result<(), NotDrawn> {
        let mut layer = Pixmap::new(to.width(), to.height()).ok_or(NotDrawn::TooLarge)?;
        self.content(element, &mut layer, area, depth)?;
        let pivot = |name, whole: f32| self.length(element, name, whole).unwrap_or(whole / 2.0);
        let x = area.x + pivot("pivotX", area.width);
        let y = area.y + pivot("pivotY", area.height);
        let degrees = self.number(element, "fromDegrees").unwrap_or(0.0);
        let turn = Transform::from_rotate_at(degrees, x, y);
        to.draw_pixmap(0, 0, layer.as_ref(), &smooth(1.0), turn, None);
        Ok(())
    }

    fn layers(
        &mut self,
        element: Element,
        to: &mut Pixmap,
        area: Area,
        depth: u32,
    ) -> Result<(), NotDrawn> {
        for item in element.children_named("item") {
            let id = item.android("id").and_then(|id| id.value().as_reference());
            if element.name() == "ripple" && id == Some(MASK) {
                continue;
            }
            let inner = self.insets(item, area, "", 0.0);
            let inner = self.sized(item, inner);
            self.content(item, to, inner, depth)?;
        }
        Ok(())
    }

    /// What insets leave of an area: `left`, or `insetLeft` and `inset`.
    fn insets(&self, element: Element, area: Area, prefix: &str, usual: f32) -> Area {
        let all = match prefix {
            "" => usual,
            _ => self.length(element, prefix, area.width).unwrap_or(usual),
        };
        let side = |name: &str, whole: f32| {
            let name = if prefix.is_empty() {
                name.to_lowercase()
            } else {
                format!("{prefix}{name}")
            };
            self.length(element, &name, whole).unwrap_or(all)
        };
        let (left, right) = (side("Left", area.width), side("Right", area.width));
        let (top, bottom) = (side("Top", area.height), side("Bottom", area.height));
        area.inset(left, top, right, bottom)
    }

    /// A layer may have a size of its own; it then stands where its gravity says.
    fn sized(&self, item: Element, area: Area) -> Area {
        let width = self.length(item, "width", area.width).unwrap_or(area.width);
        let height = self
            .length(item, "height", area.height)
            .unwrap_or(area.height);
        let gravity = item
            .android("gravity")
            .map_or(0, |g| g.value().as_int().unwrap_or(0));
        let (dx, dy) = (area.width - width, area.height - height);
        let share = |axis: i64| match gravity >> axis & 7 {
            1 => 0.5,
            5 => 1.0,
            _ => 0.0,
        };
        let (left, top) = (dx * share(0), dy * share(4));
        area.inset(left, top, dx - left, dy - top)
    }
}

/// The item that shows when nothing is pressed, checked, or at a level.
fn first_shown(element: Element) -> Option<Element> {
    match element.name() {
        "level-list" => element.children_named("item").find(|item| {
            let level = |name| {
                item.android(name)
                    .and_then(|a| a.value().as_int())
                    .unwrap_or(0)
            };
            level("minLevel") <= 0 && level("maxLevel") >= 0
        }),
        "selector" | "animated-selector" => default_item(element),
        _ => element.children_named("item").next(),
    }
}

/// The first item that asks for no state but being enabled.
pub(super) fn default_item(element: Element) -> Option<Element> {
    element.children_named("item").find(|item| {
        item.attributes()
            .filter(|a| a.name().starts_with("state_"))
            .all(|state| {
                let usual = matches!(state.name(), "state_enabled" | "state_window_focused");
                state.value().as_bool() == Some(usual)
            })
    })
}
