//! Gradients, in vectors and in shapes.

use tiny_skia::{
    Color, GradientStop, LinearGradient, Point, RadialGradient, Shader, SpreadMode, SweepGradient,
    Transform,
};

use super::NotDrawn;
use super::paint::Painter;
use crate::axml::Element;

/// Kinds of gradient, as the attribute `type` has them.
const RADIAL: i64 = 1;
const SWEEP: i64 = 2;

/// Where a gradient runs.
pub(super) struct Run {
    pub(super) kind: i64,
    pub(super) start: (f32, f32),
    pub(super) end: (f32, f32),
    pub(super) center: (f32, f32),
    pub(super) radius: f32,
}

impl Painter<'_, '_> {
    /// The gradient in an XML file; nothing if the file holds something else.
    pub(super) fn gradient_file(
        &mut self,
        path: &str,
        alpha: f32,
    ) -> Result<Option<Shader<'static>>, NotDrawn> {
        self.step(0)?;
        let document = self.document(path)?;
        let Some(root) = document.root().filter(|root| root.name() == "gradient") else {
            return Ok(None);
        };
        let number = |name| self.number(root, name).unwrap_or(0.0);
        let run = Run {
            kind: kind(root),
            start: (number("startX"), number("startY")),
            end: (number("endX"), number("endY")),
            center: (number("centerX"), number("centerY")),
            radius: number("gradientRadius"),
        };
        let stops = self.stops(root, alpha, None)?;
        Ok(shader(&run, stops, root))
    }

    /// Colours of a gradient; `middle` is where the centre colour stands, if anywhere.
    pub(super) fn stops(
        &mut self,
        element: Element,
        alpha: f32,
        middle: Option<f32>,
    ) -> Result<Vec<GradientStop>, NotDrawn> {
        let mut stops = Vec::new();
        for item in element.children_named("item") {
            self.step(0)?;
            if let Some(color) = self.stop_color(item, "color", alpha)? {
                let offset = self.number(item, "offset").unwrap_or(0.0);
                stops.push(GradientStop::new(offset, color));
            }
        }
        if stops.is_empty() {
            let names = [
                ("startColor", 0.0),
                ("centerColor", middle.unwrap_or(0.5)),
                ("endColor", 1.0),
            ];
            for (name, offset) in names {
                match self.stop_color(element, name, alpha)? {
                    Some(color) => stops.push(GradientStop::new(offset, color)),
                    None if name == "centerColor" => {}
                    None => stops.push(GradientStop::new(offset, Color::TRANSPARENT)),
                }
            }
        }
        Ok(stops)
    }

    fn stop_color(
        &mut self,
        element: Element,
        name: &str,
        alpha: f32,
    ) -> Result<Option<Color>, NotDrawn> {
        let Some(attribute) = element.android(name) else {
            return Ok(None);
        };
        let mut color = self.color(&attribute.value())?;
        color.apply_opacity(alpha);
        Ok(Some(color))
    }
}

/// The kind of a gradient.
pub(super) fn kind(element: Element) -> i64 {
    element
        .android("type")
        .and_then(|a| a.value().as_int())
        .unwrap_or(0)
}

/// A gradient to paint with; nothing if its geometry is void.
pub(super) fn shader(
    run: &Run,
    stops: Vec<GradientStop>,
    element: Element,
) -> Option<Shader<'static>> {
    let mode = match element.android("tileMode").and_then(|a| a.value().as_int()) {
        Some(1) => SpreadMode::Repeat,
        Some(2) => SpreadMode::Reflect,
        _ => SpreadMode::Pad,
    };
    let point = |(x, y)| Point::from_xy(x, y);
    let center = point(run.center);
    let identity = Transform::identity();
    match run.kind {
        RADIAL => RadialGradient::new(center, 0.0, center, run.radius, stops, mode, identity),
        SWEEP => SweepGradient::new(center, 0.0, 360.0, stops, mode, identity),
        _ => LinearGradient::new(point(run.start), point(run.end), stops, mode, identity),
    }
}
