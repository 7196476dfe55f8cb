#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::io::Cursor;

use image::{ImageFormat, Rgba, RgbaImage};

use super::*;
use crate::testing::{self, Layout, config, end, entry, spec, start, table, type_chunk};

const ANDROID: &str = "xmlns:android=\"http://schemas.android.com/apk/res/android\"";

fn png(side: u32, color: impl Fn(u32, u32) -> [u8; 4]) -> Vec<u8> {
    let image = RgbaImage::from_fn(side, side, |x, y| Rgba(color(x, y)));
    let mut out = Cursor::new(Vec::new());
    image
        .write_to(&mut out, ImageFormat::Png)
        .expect("can be written");
    out.into_inner()
}

/// A table with one icon: the file `a` at 160 dpi, the file `b` at any density.
fn icons(b: &str) -> Table {
    let file = |index| vec![(0, entry(0, 3, index))];
    let types = [
        spec(1, 1),
        type_chunk(1, Layout::Wide, 1, &config("", 160, 0), &file(0)),
        type_chunk(1, Layout::Wide, 1, &config("", 0xfffe, 26), &file(1)),
    ];
    Table::parse(table(&["a", b], &["mipmap"], &["icon"], &types)).expect("is valid")
}

fn draw(files: &[(&str, Vec<u8>)]) -> Vec<Icon> {
    let table = icons("b");
    let read = |path: &str| {
        files
            .iter()
            .find(|(p, _)| *p == path)
            .map(|(_, data)| data.clone())
    };
    Drawer::new(&table, read).variants(0x7f01_0000)
}

fn xml(text: &str) -> Vec<u8> {
    text.replace("ANDROID", ANDROID).into_bytes()
}

#[test]
fn measures_bitmaps() {
    let half = png(
        48,
        |x, _| if x < 24 { [0, 0, 0, 255] } else { [9, 9, 9, 0] },
    );
    let clear = png(48, |_, _| [255, 255, 255, 0]);
    let all = draw(&[("a", half), ("b", clear)]);
    let [black, clear] = all.as_slice() else {
        panic!("two icons")
    };
    assert_eq!(
        (black.format, black.width, black.config.to_string().as_str()),
        (Format::Png, 48, "mdpi")
    );
    let look = black.look.as_ref().expect("is drawn");
    assert!((look.opaque_share - 0.5).abs() < 1e-9);
    assert!((look.deviation_white - 127.5).abs() < 1e-9);
    assert!(look.deviation_black < 1e-9);
    let look = clear.look.as_ref().expect("is drawn");
    assert!(look.opaque_share < 1e-9 && look.deviation_white < 1e-9);
    assert_eq!(clear.config.to_string(), "anydpi-v26");
}

#[test]
fn hashes_are_alike_for_like_pictures() {
    let disc = |side: u32, left: u32, top: u32| {
        png(side, move |x, y| {
            let (dx, dy) = (
                (x * 100 / side).abs_diff(left),
                (y * 100 / side).abs_diff(top),
            );
            if dx * dx + dy * dy < 900 {
                [200, 30, 30, 255]
            } else {
                [255, 255, 255, 255]
            }
        })
    };
    let hash = |data: Vec<u8>| {
        draw(&[("a", data)])[0]
            .look
            .as_ref()
            .expect("is drawn")
            .hash
    };
    let (small, large) = (hash(disc(48, 30, 40)), hash(disc(192, 30, 40)));
    let other = hash(disc(96, 75, 70));
    assert!((small ^ large).count_ones() <= 8, "{small:x} {large:x}");
    assert!((small ^ other).count_ones() >= 16, "{small:x} {other:x}");
}

/// `<adaptive-icon>`: a green background, a black square half as wide as what is shown.
fn adaptive() -> Vec<u8> {
    let ids = [
        0x0101_0199,
        0x0101_0402,
        0x0101_0403,
        0x0101_0404,
        0x0101_0405,
    ];
    let strings = [
        "drawable",
        "viewportWidth",
        "viewportHeight",
        "fillColor",
        "pathData",
        "adaptive-icon",
        "background",
        "foreground",
        "vector",
        "path",
        "M36,36h36v36h-36z",
    ];
    let value = |name: u32, kind: u32, data: u32| [u32::MAX, name, u32::MAX, 8 | kind << 24, data];
    let side = 108_f32.to_bits();
    let nodes = [
        start(5, 1, &[]),
        start(6, 2, &[value(0, 0x1c, 0xff00_ff00)]),
        end(6),
        start(7, 3, &[]),
        start(8, 4, &[value(1, 4, side), value(2, 4, side)]),
        start(9, 5, &[value(3, 0x1c, 0xff00_0000), value(4, 3, 10)]),
        end(9),
        end(8),
        end(7),
        end(5),
    ];
    testing::xml(&strings, &ids, &nodes)
}

#[test]
fn draws_adaptive_icons() {
    let all = draw(&[("a", adaptive())]);
    assert_eq!(
        (all[0].format, all[0].width, all[0].height),
        (Format::Adaptive, 144, 144)
    );
    assert!(
        all[0]
            .look
            .as_ref()
            .is_ok_and(|look| (look.opaque_share - 1.0).abs() < 1e-9)
    );
    assert_eq!(all[1].look, Err(NotDrawn::NoFile("b".to_owned())));

    let table = icons("a");
    let preview = Drawer::new(&table, |_| Some(adaptive())).preview(0x7f01_0000);
    let image = image::load_from_memory(&preview.expect("is drawn")).expect("is a picture");
    let image = image.into_rgba8();
    let black = image.pixels().filter(|p| p.0 == [0, 0, 0, 255]).count();
    assert_eq!(black, 48 * 48);
    assert_eq!(image.get_pixel(0, 0).0, [0, 255, 0, 255]);
}

#[test]
fn refuses_bombs_and_circles() {
    let circle = xml(
        "<layer-list ANDROID><item android:drawable=\"a\"/><item android:drawable=\"a\"/></layer-list>",
    );
    let mut bomb = png(1, |_, _| [0; 4]);
    bomb[16..24].copy_from_slice(&[0, 0, 0x20, 0, 0, 0, 0x20, 0]);
    let all = draw(&[("a", circle), ("b", bomb)]);
    assert_eq!(all[0].look, Err(NotDrawn::TooMuchWork));
    assert!(all[1].look.is_err());
}

#[test]
fn previews_are_small_squares() {
    let table = icons("b");
    let data = png(200, |_, _| [10, 20, 30, 255]);
    let mut drawer = Drawer::new(&table, move |_| Some(data.clone()));
    let preview = drawer.preview(0x7f01_0000).expect("is drawn");
    let image = image::load_from_memory(&preview)
        .expect("is a picture")
        .into_rgba8();
    assert_eq!((image.width(), image.height()), (96, 96));
    assert_eq!(image.get_pixel(48, 48).0, [10, 20, 30, 255]);
}
