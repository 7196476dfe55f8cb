//! The ID-value pairs of the APK Signing Block.

use super::{STAMP_ID, V2_ID, V3_ID, V31_ID};
use crate::bytes::Cursor;
use crate::carry::CARRIER_ID;
use crate::report::Problem;
use crate::zip::Sections;

const MAGIC: &[u8] = b"APK Sig Block 42";
/// Size and magic at the end.
const FOOTER: usize = 24;
/// The size at the start is not counted in itself.
const HEADER: usize = 8;

/// Known identifiers. Sources: AOSP apksig (v2, v3, v3.1, v3.2, source stamp, verity padding),
/// Android Gradle plugin (dependency metadata), obfusk/apksigtool (frosting), and the READMEs
/// of Meituan Walle and Tencent `VasDolly` (channels).
const NAMES: &[(u32, &str)] = &[
    (V2_ID, "APK Signature Scheme v2"),
    (V3_ID, "APK Signature Scheme v3"),
    (V31_ID, "APK Signature Scheme v3.1"),
    (0x70e1_c89f, "APK Signature Scheme v3.2"),
    (0x2b09_189e, "SourceStamp v1"),
    (STAMP_ID, "SourceStamp v2"),
    (0x4272_6577, "verity padding"),
    (0x504b_4453, "dependency metadata"),
    (0x2146_444e, "Google Play frosting"),
    (0x7177_7777, "Meituan Walle channel"),
    (0x8811_55ff, "Tencent VasDolly channel"),
    (CARRIER_ID, "AppAssay certificate"),
];

/// One ID-value pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What kind of value it is.
    pub id: u32,
    /// Length of the value in bytes.
    pub size: usize,
    /// Who uses this identifier for what, if known.
    pub name: Option<&'static str>,
}

/// The block in front of the central directory.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SigningBlock<'a> {
    /// Offset of the block, which is the end of the entries.
    pub offset: usize,
    pairs: &'a [u8],
}

impl<'a> SigningBlock<'a> {
    /// Finds the block. `Ok(None)` if there is none; an error if there is a broken one,
    /// which Android and apksigner treat as none.
    pub fn find(sections: &Sections<'a>) -> Result<Option<Self>, Problem> {
        let before = sections.before_directory();
        let footer = before
            .len()
            .checked_sub(FOOTER)
            .and_then(|at| before.get(at..))
            .unwrap_or_default();
        if !footer.ends_with(MAGIC) {
            return Ok(None);
        }
        if sections.directory + sections.directory_size != sections.end {
            return Err(Problem::new(
                "signing_block_malformed",
                "gap after the central directory",
            ));
        }
        let malformed = || Problem::new("signing_block_malformed", "sizes do not match");
        Self::bounded(before, footer)
            .map(Some)
            .ok_or_else(malformed)
    }

    fn bounded(before: &'a [u8], footer: &[u8]) -> Option<Self> {
        let stated = Cursor::new(footer).u64()?;
        let size = usize::try_from(stated)
            .ok()
            .filter(|&size| (FOOTER..=i32::MAX as usize - HEADER).contains(&size))?;
        let offset = before.len().checked_sub(size + HEADER)?;
        let mut block = Cursor::new(before.get(offset..)?);
        let header = block.u64()?;
        let pairs = block.take(size - FOOTER)?;
        (header == stated).then_some(Self { offset, pairs })
    }

    /// The value of the first pair with this identifier, unless a broken pair comes first.
    pub fn value(&self, id: u32) -> Option<&'a [u8]> {
        self.pairs()
            .find(|(found, _)| *found == id)
            .map(|(_, value)| value)
    }

    /// Identifiers and values up to the first broken pair.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, &'a [u8])> {
        let mut rest = Cursor::new(self.pairs);
        std::iter::from_fn(move || next_pair(&mut rest))
    }

    /// All pairs up to the first broken one, and what is wrong with that one.
    pub fn list(&self) -> (Vec<Pair>, Option<Problem>) {
        let mut rest = Cursor::new(self.pairs);
        let mut pairs = Vec::new();
        while !rest.is_empty() {
            let Some((id, value)) = next_pair(&mut rest) else {
                let detail = format!("entry #{}", pairs.len() + 1);
                return (
                    pairs,
                    Some(Problem::new("signing_block_malformed_pair", detail)),
                );
            };
            let name = NAMES
                .iter()
                .find(|(known, _)| *known == id)
                .map(|(_, name)| *name);
            pairs.push(Pair {
                id,
                size: value.len(),
                name,
            });
        }
        (pairs, None)
    }
}

fn next_pair<'a>(rest: &mut Cursor<'a>) -> Option<(u32, &'a [u8])> {
    let len = usize::try_from(rest.u64()?)
        .ok()
        .filter(|&len| (4..=i32::MAX as usize).contains(&len))?;
    let mut pair = Cursor::new(rest.take(len)?);
    Some((pair.u32()?, pair.rest()))
}
