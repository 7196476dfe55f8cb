//! Names of the Android framework's own resources, which no app's table holds.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The rows of `data/framework_ids.txt`, which names its sources.
static FRAMEWORK: LazyLock<Framework> = LazyLock::new(Framework::read);

const TABLE: &str = include_str!("../data/framework_ids.txt");
const FIRST_ATTRIBUTE: u32 = 0x0101_0000;

#[derive(Default)]
struct Framework {
    /// In ascending order of id.
    rows: Vec<Row>,
    /// Attribute names by the low half of their id: looked up for every attribute read.
    attributes: Vec<&'static str>,
    ids: HashMap<&'static str, u32>,
}

struct Row {
    id: u32,
    kind: &'static str,
    name: &'static str,
    color: Option<u32>,
}

/// Type and name of a framework resource, such as `("attr", "exported")`.
#[must_use]
pub fn name(id: u32) -> Option<(&'static str, &'static str)> {
    row(id).map(|row| (row.kind, row.name))
}

/// Name of a framework attribute.
#[must_use]
pub fn attribute_name(id: u32) -> Option<&'static str> {
    let index = id.checked_sub(FIRST_ATTRIBUTE)?;
    FRAMEWORK
        .attributes
        .get(index as usize)
        .copied()
        .filter(|name| !name.is_empty())
}

/// Id of a framework attribute.
#[must_use]
pub fn attribute_id(name: &str) -> Option<u32> {
    FRAMEWORK.ids.get(name).copied()
}

/// Value of a framework colour, `0xAARRGGBB`, if it does not depend on the device.
#[must_use]
pub fn color(id: u32) -> Option<u32> {
    row(id)?.color
}

fn row(id: u32) -> Option<&'static Row> {
    let rows = &FRAMEWORK.rows;
    rows.get(rows.binary_search_by_key(&id, |row| row.id).ok()?)
}

impl Framework {
    fn read() -> Self {
        let mut all = Self::default();
        let (mut kind, mut id) = ("", 0);
        for line in TABLE
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#'))
        {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            if let Some(run) = word.strip_prefix('@') {
                (kind, id) = (run, parse_hex(rest, "0x").unwrap_or(0));
                continue;
            }
            all.add(Row {
                id,
                kind,
                name: word,
                color: parse_hex(rest, "#"),
            });
            id += 1;
        }
        all
    }

    fn add(&mut self, row: Row) {
        if row.kind == "attr" {
            let index = row.id.saturating_sub(FIRST_ATTRIBUTE) as usize;
            self.attributes.resize(index, "");
            self.attributes.push(row.name);
            self.ids.insert(row.name, row.id);
        }
        self.rows.push(row);
    }
}

fn parse_hex(text: &str, prefix: &str) -> Option<u32> {
    u32::from_str_radix(text.strip_prefix(prefix)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_old_and_new_attributes() {
        for (id, name) in [
            (0x0101_0003, "name"),
            (0x0101_0010, "exported"),
            (0x0101_0599, "foregroundServiceType"),
            (0x0101_064d, "sharedUserMaxSdkVersion"),
            (0x0101_06ac, "wantsRoleHolderPriority"),
        ] {
            assert_eq!(attribute_name(id), Some(name));
            assert_eq!(attribute_id(name), Some(id));
        }
        assert_eq!(attribute_name(0x0101_0629), None);
        assert_eq!(attribute_name(0x7f01_0000), None);
    }

    #[test]
    fn rows_ascend_and_are_whole() {
        let rows = &FRAMEWORK.rows;
        assert!(rows.is_sorted_by(|a, b| a.id < b.id));
        assert!(rows.len() > 2_900);
        assert_eq!(name(0x0104_000a), Some(("string", "ok")));
        assert_eq!(color(0x0106_000b), Some(0xffff_ffff));
    }
}
