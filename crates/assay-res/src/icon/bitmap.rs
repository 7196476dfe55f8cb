//! Bitmaps: PNG, WebP and JPEG.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use tiny_skia::{IntSize, Pixmap, PremultipliedColorU8};

use super::{Format, MAX_PIXELS, NotDrawn, unreadable};

/// Longest side that is decoded.
const MAX_SIDE: u32 = 4096;

/// The format of a bitmap by its first bytes; nothing if it is none.
pub(super) fn kind(data: &[u8]) -> Option<Format> {
    match data {
        [0x89, b'P', b'N', b'G', ..] => Some(Format::Png),
        [0xff, 0xd8, 0xff, ..] => Some(Format::Jpeg),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some(Format::Webp),
        _ => None,
    }
}

/// Decodes a bitmap; `spent` counts the pixels of all bitmaps so far.
pub(super) fn decode(data: &[u8], spent: &mut u64) -> Result<Pixmap, NotDrawn> {
    let format = match kind(data) {
        Some(Format::Png) => ImageFormat::Png,
        Some(Format::Jpeg) => ImageFormat::Jpeg,
        Some(Format::Webp) => ImageFormat::WebP,
        _ => return Err(unreadable("unknown bitmap format")),
    };
    let mut reader = ImageReader::with_format(Cursor::new(data), format);
    reader.limits(limits());
    let decoder = reader
        .into_decoder()
        .map_err(|_| unreadable("damaged bitmap"))?;
    let (width, height) = decoder.dimensions();
    if width > MAX_SIDE || height > MAX_SIDE {
        return Err(NotDrawn::TooLarge);
    }
    *spent = spent.saturating_add(u64::from(width) * u64::from(height));
    if *spent > MAX_PIXELS {
        return Err(NotDrawn::TooMuchWork);
    }
    let image = DynamicImage::from_decoder(decoder).map_err(|_| unreadable("damaged bitmap"))?;
    premultiply(image).ok_or_else(|| unreadable("damaged bitmap"))
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(256 << 20);
    limits
}

fn premultiply(image: DynamicImage) -> Option<Pixmap> {
    let image = image.into_rgba8();
    let size = IntSize::from_wh(image.width(), image.height())?;
    let mut data = image.into_raw();
    for pixel in data.as_chunks_mut::<4>().0 {
        let [r, g, b, a] = *pixel;
        if a != u8::MAX {
            let color = tiny_skia::ColorU8::from_rgba(r, g, b, a).premultiply();
            *pixel = bytes(color);
        }
    }
    Pixmap::from_vec(data, size)
}

fn bytes(color: PremultipliedColorU8) -> [u8; 4] {
    [color.red(), color.green(), color.blue(), color.alpha()]
}
