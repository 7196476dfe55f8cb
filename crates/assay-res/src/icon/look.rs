//! How a picture looks: what of it is opaque, how much it stands out, a hash.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixel counts and colours are small"
)]

use std::f64::consts::PI;
use std::io::Cursor;

use image::{ImageFormat, RgbaImage, imageops};
use tiny_skia::{Pixmap, PremultipliedColorU8};

/// Alpha above a tenth of 255.
const OPAQUE: u8 = 25;
/// Side of the picture that is hashed, and of its low frequencies.
const HASHED: usize = 32;
const LOW: usize = 8;

/// How a picture looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// Share of the pixels that are not nearly transparent, 0 to 1.
    pub opaque_share: f64,
    /// Standard deviation of luminance, 0 to 255, on a white background.
    pub deviation_white: f64,
    /// The same on a black background.
    pub deviation_black: f64,
    /// Perceptual hash: like pictures differ in few bits.
    pub hash: u64,
}

impl Look {
    pub(super) fn of(pixmap: &Pixmap) -> Self {
        let pixels = pixmap.pixels();
        let opaque = pixels.iter().filter(|p| p.alpha() > OPAQUE).count();
        Self {
            opaque_share: opaque as f64 / pixels.len() as f64,
            deviation_white: deviation(pixels.iter().copied().map(on_white)),
            deviation_black: deviation(pixels.iter().copied().map(luminance)),
            hash: hash(pixmap),
        }
    }

    /// The hash in sixteen hexadecimal digits.
    #[must_use]
    pub fn hash_hex(&self) -> String {
        format!("{:016x}", self.hash)
    }
}

/// Luminance of a pixel on black.
fn luminance(pixel: PremultipliedColorU8) -> f64 {
    let (r, g, b) = (pixel.red(), pixel.green(), pixel.blue());
    0.299 * f64::from(r) + 0.587 * f64::from(g) + 0.114 * f64::from(b)
}

fn on_white(pixel: PremultipliedColorU8) -> f64 {
    luminance(pixel) + f64::from(u8::MAX - pixel.alpha())
}

fn deviation(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / count;
    let square = values.map(|v| (v - mean) * (v - mean)).sum::<f64>() / count;
    square.sqrt()
}

/// The usual hash by cosine transform: 32 × 32 grey pixels, their 8 × 8 lowest
/// frequencies, a bit for each that is above the median.
fn hash(pixmap: &Pixmap) -> u64 {
    let Some(small) = shrink(pixmap, HASHED as u32) else {
        return 0;
    };
    let grey: Vec<f64> = small.pixels().iter().copied().map(on_white).collect();
    let rows: Vec<f64> = grey.chunks(HASHED).flat_map(low_frequencies).collect();
    let column = |x: usize| -> Vec<f64> { rows.iter().skip(x).step_by(LOW).copied().collect() };
    let columns: Vec<[f64; LOW]> = (0..LOW).map(|x| low_frequencies(&column(x))).collect();
    let low: Vec<f64> = (0..LOW)
        .flat_map(|y| columns.iter().filter_map(move |c| c.get(y).copied()))
        .collect();
    let mut sorted = low.clone();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted
        .get(LOW * LOW / 2 - 1..=LOW * LOW / 2)
        .unwrap_or_default();
    let median = middle.iter().sum::<f64>() / 2.0;
    low.iter()
        .fold(0, |bits, value| bits << 1 | u64::from(*value > median))
}

/// The eight lowest terms of the cosine transform.
fn low_frequencies(values: &[f64]) -> [f64; LOW] {
    std::array::from_fn(|k| {
        let angle = |i: usize| PI * k as f64 * (2 * i + 1) as f64 / (2 * HASHED) as f64;
        values
            .iter()
            .enumerate()
            .map(|(i, v)| v * angle(i).cos())
            .sum()
    })
}

/// The picture at another size, each pixel the mean of what it covers.
fn shrink(pixmap: &Pixmap, side: u32) -> Option<Pixmap> {
    let image = RgbaImage::from_raw(pixmap.width(), pixmap.height(), pixmap.data().to_vec())?;
    let small = imageops::thumbnail(&image, side, side);
    Pixmap::from_vec(small.into_raw(), tiny_skia::IntSize::from_wh(side, side)?)
}

/// A PNG of the picture, fitted into a square.
pub(super) fn thumbnail(pixmap: &Pixmap, side: u32) -> Option<Vec<u8>> {
    let longest = pixmap.width().max(pixmap.height());
    let scaled = |length: u32| {
        let exact = f64::from(length) * f64::from(side) / f64::from(longest);
        (exact.round() as u32).max(1)
    };
    let (width, height) = (scaled(pixmap.width()), scaled(pixmap.height()));
    let image = RgbaImage::from_raw(pixmap.width(), pixmap.height(), pixmap.data().to_vec())?;
    let small = imageops::thumbnail(&image, width, height);
    let whole = tiny_skia::IntSize::from_wh(width, height)?;
    let straight = Pixmap::from_vec(small.into_raw(), whole)?.take_demultiplied();
    let small = RgbaImage::from_raw(width, height, straight)?;
    let mut square = RgbaImage::new(side, side);
    imageops::replace(
        &mut square,
        &small,
        i64::from((side - width) / 2),
        i64::from((side - height) / 2),
    );
    let mut out = Cursor::new(Vec::new());
    square.write_to(&mut out, ImageFormat::Png).ok()?;
    Some(out.into_inner())
}
