//! Vector drawables: groups, paths, clips.

use svgtypes::{SimplePathSegment, SimplifyingPathParser};
use tiny_skia::{
    BlendMode, FillRule, LineCap, LineJoin, Mask, Paint, Path, PathBuilder, Pixmap, Stroke,
    Transform,
};

use super::area::Area;
use super::paint::{Painter, place, solid};
use super::{NotDrawn, unreadable};
use crate::axml::Element;
use crate::value::Value;

/// Groups may nest this deep.
const MAX_GROUPS: usize = 64;
/// Farthest a point may lie from the picture, in pixels.
const FAR: f32 = 100_000.0;

impl Painter<'_, '_> {
    /// Draws a vector so that it fills an area.
    pub(super) fn vector(
        &mut self,
        element: Element,
        to: &mut Pixmap,
        area: Area,
    ) -> Result<(), NotDrawn> {
        let width = self.number(element, "viewportWidth").unwrap_or(0.0);
        let height = self.number(element, "viewportHeight").unwrap_or(0.0);
        if width.min(height) <= 0.0 || area.rect().is_none() {
            return Err(unreadable("vector without a viewport"));
        }
        let mut layer = Pixmap::new(to.width(), to.height()).ok_or(NotDrawn::TooLarge)?;
        self.group(element, &mut layer, area.mapping(width, height), None, 0)?;
        if let Some(tint) = element.android("tint") {
            self.tint(&tint.value(), element, &mut layer)?;
        }
        let opacity = self.number(element, "alpha").unwrap_or(1.0).clamp(0.0, 1.0);
        place(&layer, to, Area::of(&layer), opacity);
        Ok(())
    }

    /// The middle of an area, in the proportions of a vector.
    pub(super) fn in_proportion(&self, element: Element, area: Area) -> Area {
        let width = self.length(element, "width", 0.0);
        match (width, self.length(element, "height", 0.0)) {
            (Some(width), Some(height)) => area.fitted(width, height),
            _ => area,
        }
    }

    fn group(
        &mut self,
        element: Element,
        to: &mut Pixmap,
        view: Transform,
        clip: Option<&Mask>,
        depth: usize,
    ) -> Result<(), NotDrawn> {
        if depth > MAX_GROUPS {
            return Err(NotDrawn::TooMuchWork);
        }
        let mut clip = clip.cloned();
        for child in element.children() {
            self.step(0)?;
            match child.name() {
                "group" => {
                    let inner = view.pre_concat(self.group_transform(child));
                    self.group(child, to, inner, clip.as_ref(), depth + 1)?;
                }
                "path" => self.path(child, to, view, clip.as_ref())?,
                "clip-path" => clip = Some(self.clip(child, to, view, clip)?),
                _ => {}
            }
        }
        Ok(())
    }

    fn group_transform(&self, group: Element) -> Transform {
        let number = |name, usual| self.number(group, name).unwrap_or(usual);
        let (px, py) = (number("pivotX", 0.0), number("pivotY", 0.0));
        Transform::from_translate(
            number("translateX", 0.0) + px,
            number("translateY", 0.0) + py,
        )
        .pre_rotate(number("rotation", 0.0))
        .pre_scale(number("scaleX", 1.0), number("scaleY", 1.0))
        .pre_translate(-px, -py)
    }

    fn clip(
        &mut self,
        element: Element,
        to: &Pixmap,
        view: Transform,
        outer: Option<Mask>,
    ) -> Result<Mask, NotDrawn> {
        let blank = || Mask::new(to.width(), to.height()).ok_or(NotDrawn::TooLarge);
        let path = self.path_data(element, view)?;
        let rule = fill_rule(element);
        match (path, outer) {
            (Some(path), Some(mut mask)) => {
                mask.intersect_path(&path, rule, true, Transform::identity());
                Ok(mask)
            }
            (Some(path), None) => {
                let mut mask = blank()?;
                mask.fill_path(&path, rule, true, Transform::identity());
                Ok(mask)
            }
            // A clip of no extent hides everything.
            (None, _) => blank(),
        }
    }

    fn path(
        &mut self,
        element: Element,
        to: &mut Pixmap,
        view: Transform,
        clip: Option<&Mask>,
    ) -> Result<(), NotDrawn> {
        let trimmed =
            |name, usual: f32| (self.number(element, name).unwrap_or(usual) - usual).abs();
        if trimmed("trimPathStart", 0.0) > 0.0 || trimmed("trimPathEnd", 1.0) > 0.0 {
            return Err(NotDrawn::Unsupported("trimmed path".to_owned()));
        }
        let Some(path) = self.path_data(element, view)? else {
            return Ok(());
        };
        if let Some(paint) = self.ink(element, "fillColor", "fillAlpha", view)? {
            to.fill_path(
                &path,
                &paint,
                fill_rule(element),
                Transform::identity(),
                clip,
            );
        }
        if let Some(paint) = self.ink(element, "strokeColor", "strokeAlpha", view)? {
            let stroke = self.stroke(element, view);
            to.stroke_path(&path, &paint, &stroke, Transform::identity(), clip);
        }
        Ok(())
    }

    /// A path in pixels; nothing if it has no extent.
    fn path_data(&mut self, element: Element, view: Transform) -> Result<Option<Path>, NotDrawn> {
        let Some(attribute) = element.android("pathData") else {
            return Ok(None);
        };
        let value = self.resolve(attribute.value());
        let text = value.as_text().unwrap_or_default();
        self.spend_path(text.len())?;
        let path = parse_path(text)?;
        let Some(path) = path.and_then(|path| path.transform(view)) else {
            return Ok(None);
        };
        let bounds = path.bounds();
        let sides = [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()];
        if sides.iter().any(|side| side.abs() > FAR) {
            return Err(NotDrawn::TooMuchWork);
        }
        Ok(Some(path))
    }

    /// The paint of a fill or a stroke; nothing if it has none.
    fn ink(
        &mut self,
        element: Element,
        color: &str,
        alpha: &str,
        view: Transform,
    ) -> Result<Option<Paint<'static>>, NotDrawn> {
        let Some(attribute) = element.android(color) else {
            return Ok(None);
        };
        let alpha = self.number(element, alpha).unwrap_or(1.0).clamp(0.0, 1.0);
        let value = self.resolve(attribute.value());
        if let Value::Text(path) = &value
            && let Some(mut shader) = self.gradient_file(path, alpha)?
        {
            shader.transform(view);
            return Ok(Some(Paint {
                shader,
                ..Paint::default()
            }));
        }
        if matches!(value, Value::Null | Value::Empty | Value::Reference(0)) {
            return Ok(None);
        }
        let mut color = self.color(&value)?;
        color.apply_opacity(alpha);
        Ok((color.alpha() > 0.0).then(|| solid(color)))
    }

    fn stroke(&self, element: Element, view: Transform) -> Stroke {
        let number = |name, usual| self.number(element, name).unwrap_or(usual);
        let choice = |name| {
            element
                .android(name)
                .and_then(|a| a.value().as_int())
                .unwrap_or(0)
        };
        let (sx, sy) = view.get_scale();
        Stroke {
            width: number("strokeWidth", 0.0) * sx.min(sy),
            miter_limit: number("strokeMiterLimit", 4.0),
            line_cap: match choice("strokeLineCap") {
                1 => LineCap::Round,
                2 => LineCap::Square,
                _ => LineCap::Butt,
            },
            line_join: match choice("strokeLineJoin") {
                1 => LineJoin::Round,
                2 => LineJoin::Bevel,
                _ => LineJoin::Miter,
            },
            dash: None,
        }
    }

    /// Colours what was drawn, as the tint mode says.
    pub(super) fn tint(
        &mut self,
        tint: &Value,
        element: Element,
        layer: &mut Pixmap,
    ) -> Result<(), NotDrawn> {
        if matches!(tint, Value::Null | Value::Reference(0)) {
            return Ok(());
        }
        let color = self.color(tint)?;
        let mode = element.android("tintMode").and_then(|a| a.value().as_int());
        let blend_mode = match mode {
            Some(3) => BlendMode::SourceOver,
            None | Some(5) => BlendMode::SourceIn,
            Some(9) => BlendMode::SourceAtop,
            Some(14) => BlendMode::Modulate,
            Some(15) => BlendMode::Screen,
            Some(16) => BlendMode::Plus,
            Some(other) => return Err(NotDrawn::Unsupported(format!("tint mode {other}"))),
        };
        let paint = Paint {
            blend_mode,
            ..solid(color)
        };
        if let Some(rect) = Area::of(layer).rect() {
            layer.fill_rect(rect, &paint, Transform::identity(), None);
        }
        Ok(())
    }
}

fn fill_rule(element: Element) -> FillRule {
    match element.android("fillType").and_then(|a| a.value().as_int()) {
        Some(1) => FillRule::EvenOdd,
        _ => FillRule::Winding,
    }
}

/// Reads path data; nothing if it draws nothing.
#[expect(
    clippy::cast_possible_truncation,
    reason = "pictures need no more than f32"
)]
fn parse_path(text: &str) -> Result<Option<Path>, NotDrawn> {
    let mut path = PathBuilder::new();
    // Android takes a last command without numbers, and draws nothing for it.
    let text = text.trim_end();
    let text = match text.strip_suffix(|c: char| c.is_ascii_alphabetic()) {
        Some(rest) if !text.ends_with(['z', 'Z']) => rest,
        _ => text,
    };
    for segment in SimplifyingPathParser::from(text) {
        match segment.map_err(|_| unreadable("path data"))? {
            SimplePathSegment::MoveTo { x, y } => path.move_to(x as f32, y as f32),
            SimplePathSegment::LineTo { x, y } => path.line_to(x as f32, y as f32),
            SimplePathSegment::CurveTo {
                x1,
                y1,
                x2,
                y2,
                x,
                y,
            } => {
                path.cubic_to(
                    x1 as f32, y1 as f32, x2 as f32, y2 as f32, x as f32, y as f32,
                );
            }
            SimplePathSegment::Quadratic { x1, y1, x, y } => {
                path.quad_to(x1 as f32, y1 as f32, x as f32, y as f32);
            }
            SimplePathSegment::ClosePath => path.close(),
        }
    }
    Ok(path.finish())
}
