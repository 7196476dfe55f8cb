//! The native module of `appassay`: converts types and errors, decides nothing.

mod certify;
mod evaluate;
mod file;
mod listing;

use std::path::PathBuf;

use assay_apk::launch::{Options, launch};
use assay_apk::{Asked, Query, measure as measured, prints as prints_of, read as read_bytes};
use assay_machine::model::Models;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::{create_exception, wrap_pyfunction};
use pythonize::{depythonize, pythonize};

/// The machine makes and drops many small objects.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

create_exception!(
    _native,
    ReadError,
    PyException,
    "An input could not be read as an app."
);

fn error(what: impl ToString) -> PyErr {
    ReadError::new_err(what.to_string())
}

/// Returns everything read from one file, and what happened when it was executed: nothing where
/// that was not asked for, a text where something stopped it.
#[pyfunction]
fn read<'py>(
    py: Python<'py>,
    path: PathBuf,
    query: &Bound<'py, PyAny>,
    models: &Bound<'py, PyAny>,
    run: bool,
) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
    let query: Query = depythonize(query)?;
    let models = Models::new(depythonize(models)?);
    let (reading, ran) = py.detach(|| {
        let bytes = file::map(&path).map_err(error)?;
        let asked = Asked {
            query: &query,
            models: &models,
            run,
        };
        read_bytes(&bytes, asked).map_err(error)
    })?;
    let ran = match ran {
        None => py.None().into_bound(py),
        Some(Ok(told)) => pythonize(py, &told)?,
        Some(Err(why)) => why.into_pyobject(py)?.into_any(),
    };
    Ok((pythonize(py, &reading)?, ran))
}

/// Returns CPU seconds a stage.
#[pyfunction]
fn measure<'py>(
    py: Python<'py>,
    path: PathBuf,
    query: &Bound<'py, PyAny>,
    models: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let query: Query = depythonize(query)?;
    let models = Models::new(depythonize(models)?);
    let stages = py.detach(|| {
        let bytes = file::map(&path).map_err(error)?;
        let asked = Asked {
            query: &query,
            models: &models,
            run: true,
        };
        measured(&bytes, asked).map_err(error)
    })?;
    Ok(pythonize(py, &stages)?)
}

/// Returns the prints of each class that has any.
#[pyfunction]
fn prints(py: Python<'_>, path: PathBuf) -> PyResult<Vec<(String, Vec<u32>)>> {
    py.detach(|| {
        let bytes = file::map(&path).map_err(error)?;
        prints_of(&bytes).map_err(error)
    })
}

/// Returns what happened when the app of a file was run on the abstract machine.
#[pyfunction]
fn trace<'py>(
    py: Python<'py>,
    path: PathBuf,
    models: &Bound<'py, PyAny>,
    options: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let models = Models::new(depythonize(models)?);
    let options: Options = depythonize(options)?;
    let told = py.detach(|| {
        let bytes = file::map(&path).map_err(error)?;
        launch(&bytes, &models, options).map_err(error)
    })?;
    Ok(pythonize(py, &told)?)
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("ReadError", module.py().get_type::<ReadError>())?;
    module.add_function(wrap_pyfunction!(read, module)?)?;
    module.add_function(wrap_pyfunction!(measure, module)?)?;
    module.add_function(wrap_pyfunction!(prints, module)?)?;
    module.add_function(wrap_pyfunction!(trace, module)?)?;
    module.add_function(wrap_pyfunction!(certify::subject, module)?)?;
    module.add_function(wrap_pyfunction!(certify::carried, module)?)?;
    module.add_function(wrap_pyfunction!(certify::carry, module)?)?;
    module.add_function(wrap_pyfunction!(certify::signers, module)?)?;
    module.add_function(wrap_pyfunction!(certify::sm2_public, module)?)?;
    module.add_function(wrap_pyfunction!(certify::sm2_sign, module)?)?;
    module.add_function(wrap_pyfunction!(certify::sm2_verify, module)?)?;
    module.add_function(wrap_pyfunction!(evaluate::evaluate, module)?)?;
    module.add_function(wrap_pyfunction!(listing::list_dex, module)?)
}
