//! Shape drawables: rectangles and ovals with a fill and an outline.

use tiny_skia::{Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

use super::NotDrawn;
use super::area::Area;
use super::gradient::{self, Run};
use super::paint::{Painter, fill, solid};
use crate::axml::Element;

/// Kinds of shape, as the attribute `shape` has them.
const OVAL: i64 = 1;
/// How far a curve's control points lie from its ends to look like a quarter circle.
const ROUND: f32 = 0.552_284_8;

impl Painter<'_, '_> {
    pub(super) fn shape(
        &mut self,
        element: Element,
        to: &mut Pixmap,
        area: Area,
    ) -> Result<(), NotDrawn> {
        let Some(rect) = area.rect() else {
            return Ok(());
        };
        let path = match element
            .android("shape")
            .and_then(|a| a.value().as_int())
            .unwrap_or(0)
        {
            0 => self.rectangle(element, rect),
            OVAL => PathBuilder::from_oval(rect),
            _ => return Err(NotDrawn::Unsupported("line or ring shape".to_owned())),
        };
        let Some(path) = path else { return Ok(()) };
        if let Some(paint) = self.shape_fill(element, area)? {
            fill(&path, &paint, to);
        }
        self.outline(element, &path, to)
    }

    fn rectangle(&self, element: Element, rect: Rect) -> Option<Path> {
        let Some(corners) = element.children_named("corners").next() else {
            return Some(PathBuilder::from_rect(rect));
        };
        let limit = rect.width().min(rect.height()) / 2.0;
        let all = self.length(corners, "radius", limit).unwrap_or(0.0);
        let names = [
            "topLeftRadius",
            "topRightRadius",
            "bottomRightRadius",
            "bottomLeftRadius",
        ];
        let radii = names.map(|name| {
            self.length(corners, name, limit)
                .unwrap_or(all)
                .clamp(0.0, limit)
        });
        rounded(rect, radii)
    }

    fn shape_fill(
        &mut self,
        element: Element,
        area: Area,
    ) -> Result<Option<Paint<'static>>, NotDrawn> {
        if let Some(gradient) = element.children_named("gradient").next() {
            return self.shape_gradient(gradient, area);
        }
        let solid_color = element.children_named("solid").next();
        match solid_color.and_then(|s| s.android("color")) {
            Some(color) => Ok(Some(solid(self.color(&color.value())?))),
            None => Ok(None),
        }
    }

    fn shape_gradient(
        &mut self,
        element: Element,
        area: Area,
    ) -> Result<Option<Paint<'static>>, NotDrawn> {
        let share = |name| self.length(element, name, 1.0).unwrap_or(0.5);
        let middle = (share("centerX"), share("centerY"));
        let center = (
            area.x + area.width * middle.0,
            area.y + area.height * middle.1,
        );
        let shorter = area.width.min(area.height);
        let radius = self
            .length(element, "gradientRadius", shorter)
            .unwrap_or(shorter / 2.0);
        let angle = self.number(element, "angle").unwrap_or(0.0);
        let (start, end) = ends(angle, area);
        let run = Run {
            kind: gradient::kind(element),
            start,
            end,
            center,
            radius,
        };
        let stops = self.stops(element, 1.0, Some(middle.0))?;
        let shader = gradient::shader(&run, stops, element);
        Ok(shader.map(|shader| Paint {
            shader,
            ..Paint::default()
        }))
    }

    fn outline(&mut self, element: Element, path: &Path, to: &mut Pixmap) -> Result<(), NotDrawn> {
        let Some(stroke) = element.children_named("stroke").next() else {
            return Ok(());
        };
        let width = self.length(stroke, "width", 0.0).unwrap_or(0.0);
        let color = stroke.android("color");
        if let (Some(color), true) = (color, width > 0.0) {
            let paint = solid(self.color(&color.value())?);
            let stroke = Stroke {
                width,
                ..Stroke::default()
            };
            to.stroke_path(path, &paint, &stroke, Transform::identity(), None);
        }
        Ok(())
    }
}

/// A rectangle with rounded corners, clockwise from the top left.
fn rounded(rect: Rect, [tl, tr, br, bl]: [f32; 4]) -> Option<Path> {
    let (left, top, right, bottom) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    let mut path = PathBuilder::new();
    path.move_to(left + tl, top);
    path.line_to(right - tr, top);
    corner(
        &mut path,
        (right - tr, top),
        (right, top),
        (right, top + tr),
    );
    path.line_to(right, bottom - br);
    corner(
        &mut path,
        (right, bottom - br),
        (right, bottom),
        (right - br, bottom),
    );
    path.line_to(left + bl, bottom);
    corner(
        &mut path,
        (left + bl, bottom),
        (left, bottom),
        (left, bottom - bl),
    );
    path.line_to(left, top + tl);
    corner(&mut path, (left, top + tl), (left, top), (left + tl, top));
    path.close();
    path.finish()
}

/// A quarter of a circle from one side to the next.
fn corner(path: &mut PathBuilder, from: (f32, f32), tip: (f32, f32), to: (f32, f32)) {
    let near = |end: (f32, f32)| {
        (
            end.0 + (tip.0 - end.0) * ROUND,
            end.1 + (tip.1 - end.1) * ROUND,
        )
    };
    let (a, b) = (near(from), near(to));
    path.cubic_to(a.0, a.1, b.0, b.1, to.0, to.1);
}

/// Ends of a gradient at an angle, counted from the right against the clock.
fn ends(angle: f32, area: Area) -> ((f32, f32), (f32, f32)) {
    let (sin, cos) = angle.to_radians().sin_cos();
    let (mx, my) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    let direction = |value: f32| {
        if value.abs() < 0.01 {
            0.0
        } else {
            value.signum()
        }
    };
    let (dx, dy) = (
        direction(cos) * area.width / 2.0,
        -direction(sin) * area.height / 2.0,
    );
    ((mx - dx, my - dy), (mx + dx, my + dy))
}
