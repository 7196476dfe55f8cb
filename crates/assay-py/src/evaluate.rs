//! Runs methods on constants.

use assay_machine::arith::Bits;
use assay_machine::evaluate::{Constant, Question, evaluate as run};
use assay_machine::machine::Limits;
use assay_machine::model::Models;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyString;

use pythonize::depythonize;

use crate::error;

/// What a call gives: a kind, and the value.
type Answer<'py> = (&'static str, Bound<'py, PyAny>);
/// A call: class, method, arguments.
type Call<'py> = (String, String, Vec<(String, Bound<'py, PyAny>)>);

/// Runs static methods of DEX or class files on constants, and returns what each returns.
#[pyfunction]
pub fn evaluate<'py>(
    py: Python<'py>,
    files: Vec<Vec<u8>>,
    models: &Bound<'py, PyAny>,
    calls: Vec<Call<'py>>,
) -> PyResult<Vec<Answer<'py>>> {
    let models = Models::new(depythonize(models)?);
    let questions = calls.iter().map(question).collect::<PyResult<Vec<_>>>()?;
    let found = py
        .detach(|| run(&files, &models, &questions, Limits::default()))
        .map_err(error)?;
    found.into_iter().map(|found| answer(py, found)).collect()
}

fn question((class, method, args): &Call<'_>) -> PyResult<Question> {
    Ok(Question {
        class: class.clone(),
        method: method.clone(),
        args: args.iter().map(constant).collect::<PyResult<_>>()?,
    })
}

fn answer(py: Python<'_>, found: Constant) -> PyResult<Answer<'_>> {
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
