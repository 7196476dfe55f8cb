//! Runs one method on constants.

use assay_machine::arith::Bits;
use assay_machine::evaluate::{Constant, evaluate as run};
use assay_machine::model::Models;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyString;

use pythonize::depythonize;

use crate::error;

/// Runs a static method of a DEX file on constants, and returns what it returns.
#[pyfunction]
pub fn evaluate<'py>(
    py: Python<'py>,
    dex: &[u8],
    models: &Bound<'py, PyAny>,
    class_name: &str,
    method: &str,
    args: Vec<(String, Bound<'py, PyAny>)>,
) -> PyResult<(&'static str, Bound<'py, PyAny>)> {
    let models = Models::new(depythonize(models)?);
    let args = args.iter().map(constant).collect::<PyResult<Vec<_>>>()?;
    let found = py
        .detach(|| run(dex, &models, (class_name, method), &args))
        .map_err(error)?;
    Ok(match found {
        Constant::Bits(Bits::Word(word)) => ("word", word.into_pyobject(py)?.into_any()),
        Constant::Bits(Bits::Wide(wide)) => ("wide", wide.into_pyobject(py)?.into_any()),
        Constant::Text(units) => ("text", text(py, &units)?),
        Constant::Thrown(class) => ("thrown", class.into_pyobject(py)?.into_any()),
        Constant::Unknown(cuts) => ("unknown", cuts.into_pyobject(py)?.into_any()),
    })
}

fn constant((kind, value): &(String, Bound<'_, PyAny>)) -> PyResult<Constant> {
    Ok(match kind.as_str() {
        "word" => Constant::Bits(Bits::Word(value.extract()?)),
        "wide" => Constant::Bits(Bits::Wide(value.extract()?)),
        "text" => {
            let bytes: Vec<u8> = value
                .call_method1("encode", ("utf-16-le", "surrogatepass"))?
                .extract()?;
            let pairs = bytes.as_chunks::<2>().0;
            Constant::Text(pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect())
        }
        other => {
            return Err(PyValueError::new_err(format!(
                "no kind of constant: {other}"
            )));
        }
    })
}

/// A Python string may hold surrogates alone, as Java's do.
fn text<'py>(py: Python<'py>, units: &[u16]) -> PyResult<Bound<'py, PyAny>> {
    let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let decoded = PyString::from_encoded_object(
        &pyo3::types::PyBytes::new(py, &bytes),
        Some(c"utf-16-le"),
        Some(c"surrogatepass"),
    )?;
    Ok(decoded.into_any())
}
