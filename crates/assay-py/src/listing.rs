//! A plain listing of one DEX file, for comparison with other tools.

use assay_apk::dex::ClassListing;
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// Sizes of a method's code: registers, ins, outs, code units.
type Sizes = (u16, u16, u16, u32);
/// Name, signature, access flags, sizes.
type Method = (String, String, u32, Option<Sizes>);

/// Returns classes, methods, instruction counts and strings of one DEX file.
#[pyfunction]
pub fn list_dex<'py>(py: Python<'py>, data: &[u8]) -> PyResult<Vec<Bound<'py, PyDict>>> {
    let files = assay_apk::dex::list(data).map_err(crate::error)?;
    let mut rows = Vec::with_capacity(files.len());
    for (classes, mnemonics, strings) in files {
        let row = PyDict::new(py);
        let listed = classes
            .into_iter()
            .map(|c| class(py, c))
            .collect::<PyResult<Vec<_>>>()?;
        row.set_item("classes", listed)?;
        row.set_item("mnemonics", mnemonics.counts)?;
        row.set_item("units", mnemonics.units)?;
        row.set_item("strings", strings)?;
        rows.push(row);
    }
    Ok(rows)
}

fn class(py: Python<'_>, from: ClassListing) -> PyResult<Bound<'_, PyDict>> {
    let methods: Vec<Method> = from
        .methods
        .into_iter()
        .map(|m| {
            let code = m.code.map(|c| (c.registers, c.ins, c.outs, c.units));
            (m.name, m.proto, m.access, code)
        })
        .collect();
    let row = PyDict::new(py);
    row.set_item("descriptor", from.descriptor)?;
    row.set_item("superclass", from.superclass)?;
    row.set_item("interfaces", from.interfaces)?;
    row.set_item("access", from.access)?;
    row.set_item("source", from.source)?;
    row.set_item("methods", methods)?;
    Ok(row)
}
