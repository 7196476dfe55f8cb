//! Rectangles to draw into.

use tiny_skia::{Pixmap, Rect, Transform};

/// A rectangle. It may be empty, or reach out of the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Area {
    /// All of a picture.
    pub(super) fn of(picture: &Pixmap) -> Self {
        let side = |length: u32| f32::from(u16::try_from(length).unwrap_or(u16::MAX));
        Self {
            x: 0.0,
            y: 0.0,
            width: side(picture.width()),
            height: side(picture.height()),
        }
    }

    /// What is left after taking something off each side.
    pub(super) fn inset(self, left: f32, top: f32, right: f32, bottom: f32) -> Self {
        Self {
            x: self.x + left,
            y: self.y + top,
            width: self.width - left - right,
            height: self.height - top - bottom,
        }
    }

    /// The same middle, other lengths.
    pub(super) fn scaled(self, factor: f32) -> Self {
        let (dx, dy) = (
            self.width * (1.0 - factor) / 2.0,
            self.height * (1.0 - factor) / 2.0,
        );
        self.inset(dx, dy, dx, dy)
    }

    /// The largest area of these proportions in the middle.
    pub(super) fn fitted(self, width: f32, height: f32) -> Self {
        let scale = (self.width / width).min(self.height / height);
        let (dx, dy) = (
            (self.width - width * scale) / 2.0,
            (self.height - height * scale) / 2.0,
        );
        if scale.is_finite() && scale > 0.0 {
            self.inset(dx, dy, dx, dy)
        } else {
            self
        }
    }

    /// As the drawing library has it; nothing if it is empty or absurd.
    pub(super) fn rect(self) -> Option<Rect> {
        let numbers = [self.x, self.y, self.width, self.height];
        if numbers.iter().any(|n| n.abs() > 16_384.0) {
            return None;
        }
        Rect::from_xywh(self.x, self.y, self.width, self.height)
    }

    /// What maps a picture of a size onto this area.
    pub(super) fn mapping(self, width: f32, height: f32) -> Transform {
        let (sx, sy) = (self.width / width, self.height / height);
        Transform::from_row(sx, 0.0, 0.0, sy, self.x, self.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(side: f32) -> Area {
        Area {
            x: 0.0,
            y: 0.0,
            width: side,
            height: side,
        }
    }

    #[test]
    fn keeps_the_middle() {
        let area = square(144.0).scaled(1.5);
        assert_eq!(
            area,
            Area {
                x: -36.0,
                y: -36.0,
                width: 216.0,
                height: 216.0
            }
        );
        let wide = square(100.0).fitted(20.0, 10.0);
        assert_eq!(
            wide,
            Area {
                x: 0.0,
                y: 25.0,
                width: 100.0,
                height: 50.0
            }
        );
        assert!(square(100.0).inset(60.0, 0.0, 60.0, 0.0).rect().is_none());
    }
}
