//! The resource table of a package, asked the way the readings need it.

use crate::reading;

/// The table; empty where there is none to read.
pub struct Resources<'a> {
    marker: std::marker::PhantomData<&'a ()>,
}

impl<'a> Resources<'a> {
    /// No table.
    pub fn none() -> Self {
        Self { marker: std::marker::PhantomData }
    }

    /// The default value of a resource.
    pub fn default(&self, _id: u32) -> reading::Value {
        reading::Value::None
    }

    /// Its name, such as `@string/app_name`.
    pub fn name(&self, id: u32) -> String {
        format!("@0x{id:08x}")
    }
}
