//! What a DEX file holds, listed plainly.

pub use assay_dex::dex::listing::{ClassListing, Mnemonics};
use assay_dex::{Gaps, ReadError, dex};

/// Classes, instruction counts and strings; damaged strings are none.
pub type Listing = (Vec<ClassListing>, Mnemonics, Vec<Option<String>>);

/// Lists every DEX of a file.
///
/// # Errors
/// [`ReadError`] if Android would refuse the file.
pub fn list(bytes: &[u8]) -> Result<Vec<Listing>, ReadError> {
    let files = dex::open_all(bytes, &mut Gaps::default())?;
    Ok(files
        .iter()
        .map(|dex| (dex.list_classes(), dex.list_mnemonics(), dex.list_strings()))
        .collect())
}
