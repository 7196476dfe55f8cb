//! What an app under execution can ask of its own package.

use std::cell::RefCell;
use std::rc::Rc;

use assay_machine::world::{PlugIn, Resources as Surroundings, View};
use assay_res::axml::{Document, Element as XmlElement};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::open::{CodeFile, Package};
use crate::plug_in::PlugInCode;
use crate::reading::Value;
use crate::resources::Resources;
use crate::tree::plain;

/// Bytes of one asset that code may read.
const LARGEST_ASSET: u64 = 16 << 20;

/// Pieces of code one app may load; each one found makes the run begin anew.
const MOST_PLUG_INS: usize = 8;

/// Layouts inside layouts that are followed.
/// Attributes by which a view has something to draw.
const LOOKS: [&str; 2] = ["background", "foreground"];
const MOST_INCLUDES: u32 = 12;

/// What the package can be asked while it runs.
pub struct Files<'r, 'a> {
    /// Its packages.
    pub packages: &'r [Package<'a>],
    /// Their resources.
    pub resources: &'r Resources,
    /// All code of the package.
    pub code: &'r [CodeFile<'a>],
    /// Code the program has beside it.
    pub plug_ins: &'r [PlugInCode],
    /// Layouts and menus that were read.
    pub layouts: RefCell<FxHashMap<u32, Option<Rc<View>>>>,
    /// Code the program has to be built with.
    pub missing: RefCell<Vec<PlugInCode>>,
}

impl Surroundings for Files<'_, '_> {
    fn text(&self, id: u32) -> Option<String> {
        // Texts are compared with words in Chinese and English: the default comes first.
        match self.resources.default(id) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    fn texts(&self, id: u32) -> Option<Vec<String>> {
        self.resources.items(id)
    }

    fn number(&self, id: u32) -> Option<i64> {
        match self.resources.default(id) {
            Value::Int(number) => Some(number),
            Value::Bool(flag) => Some(i64::from(flag)),
            _ => None,
        }
    }

    fn layout(&self, id: u32) -> Option<Rc<View>> {
        if let Some(known) = self.layouts.borrow().get(&id) {
            return known.clone();
        }
        let read = self.layout_within(id, MOST_INCLUDES).map(Rc::new);
        self.layouts.borrow_mut().insert(id, read.clone());
        read
    }

    fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.packages.iter().find_map(|package| {
            let entry = package.archive.find(path)?;
            package
                .read(entry, LARGEST_ASSET)
                .ok()
                .map(std::borrow::Cow::into_owned)
        })
    }

    fn identifier(&self, kind: &str, name: &str) -> Option<u32> {
        self.resources
            .tables()
            .find_map(|(_, table)| table.id(kind, name))
    }

    fn native_texts(&self) -> FxHashSet<Box<[u8]>> {
        self.packages
            .iter()
            .flat_map(crate::libraries::texts)
            .collect()
    }

    fn libraries(&self) -> Option<Vec<String>> {
        let all = self.packages.iter().flat_map(crate::libraries::names);
        Some(all.collect())
    }

    fn numbers(&self, id: u32) -> Vec<i64> {
        let mut numbers: Vec<i64> = self.number(id).into_iter().collect();
        for value in self.resources.values(id) {
            let number = match value {
                Value::Int(number) => number,
                Value::Bool(flag) => i64::from(flag),
                _ => continue,
            };
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    fn plug_in(&self, bytes: &[u8], name: &str, alone: bool) -> PlugIn {
        match PlugInCode::of(bytes, name, alone, self.code) {
            Some(code) => self.known(code),
            None => PlugIn::Unknown,
        }
    }

    fn plug_in_apart(&self, number: u32, descriptor: &str) -> PlugIn {
        let known = self.plug_ins.get(number as usize);
        let Some(known) = known.filter(|known| !known.alone && known.defines(descriptor)) else {
            return PlugIn::Unknown;
        };
        self.known(PlugInCode {
            alone: true,
            ..known.clone()
        })
    }

    fn package_again(&self) -> PlugIn {
        match PlugInCode::of_package(self.code) {
            Some(code) => self.known(code),
            None => PlugIn::Unknown,
        }
    }

    fn plug_in_file(&self, number: u32) -> String {
        let known = self.plug_ins.get(number as usize);
        known.map_or_else(String::new, |plug_in| plug_in.name.clone())
    }
}

impl Files<'_, '_> {
    /// The number of a plug-in, or that the program was built without it.
    fn known(&self, code: PlugInCode) -> PlugIn {
        let number = (0..)
            .zip(self.plug_ins)
            .find(|(_, known)| known.files == code.files && known.alone == code.alone)
            .map(|(number, _)| number);
        if let Some(number) = number {
            return PlugIn::Known(number);
        }
        if self.plug_ins.len() >= MOST_PLUG_INS {
            return PlugIn::Unknown;
        }
        self.missing.replace(vec![code]);
        PlugIn::Missing
    }

    fn layout_within(&self, id: u32, left: u32) -> Option<View> {
        let Value::Text(path) = self.resources.default(id) else {
            return None;
        };
        let bytes = self
            .packages
            .iter()
            .find_map(|package| package.file(&path))?;
        let document = Document::parse(&bytes).ok()?;
        document.root().map(|root| self.view(&root, left))
    }

    /// A `<ViewStub>`: out of sight, with what it becomes once code inflates it.
    fn stub(&self, element: &XmlElement<'_>, left: u32) -> Option<View> {
        let inside = self.included(element, left, "inflatedId")?;
        let mut view = self.view(element, left);
        let hidden = ("visibility".to_owned(), "gone".to_owned());
        view.attributes.extend([hidden]);
        view.children = vec![inside];
        Some(view)
    }

    /// The layout an `<include>` or `<ViewStub>` names, under the number the element gives it.
    fn included(&self, element: &XmlElement<'_>, left: u32, number: &str) -> Option<View> {
        let named = element.attributes().find(|a| a.name() == "layout")?;
        let mut view = self.layout_within(named.value().as_reference()?, left.checked_sub(1)?)?;
        let id = element
            .android(number)
            .and_then(|a| a.value().as_reference());
        view.id = id.unwrap_or(view.id);
        Some(view)
    }

    fn children(&self, element: &XmlElement<'_>, left: u32) -> Vec<View> {
        let mut views = Vec::new();
        for child in element.children() {
            let found = match child.name() {
                "include" => self.included(&child, left, "id"),
                "ViewStub" => self.stub(&child, left),
                _ => None,
            };
            match found.unwrap_or_else(|| self.view(&child, left)) {
                // What is merged stands in the place of the element that merges.
                view if view.tag == "merge" => views.extend(view.children),
                view => views.push(view),
            }
        }
        views
    }

    /// The reader bounds how deep elements nest, so recursion is bounded too.
    fn view(&self, element: &XmlElement<'_>, left: u32) -> View {
        let mut view = View {
            tag: element.name().to_owned(),
            ..View::default()
        };
        if view.tag == "view"
            && let Some(class) = element.attributes().find(|a| a.name() == "class")
        {
            class
                .value()
                .as_text()
                .unwrap_or_default()
                .clone_into(&mut view.tag);
        }
        for attribute in element.attributes() {
            let value = attribute.value();
            let reference = value.as_reference();
            if attribute.name() == "id" {
                view.id = reference.unwrap_or(0);
            }
            let shown = match reference {
                Some(id) => self.resources.default(id),
                None => plain(&value),
            };
            let text = match shown {
                Value::Text(text) => text,
                Value::Bool(flag) => flag.to_string(),
                Value::Int(number) if attribute.name() == "inputType" => input_type(number),
                Value::Int(number) => number.to_string(),
                Value::Float(number) => number.to_string(),
                // That there is one counts where its look is not known.
                Value::None | Value::Either(_) if LOOKS.contains(&attribute.name()) => {
                    String::new()
                }
                Value::None | Value::Either(_) => continue,
            };
            view.attributes.insert(attribute.name().to_owned(), text);
        }
        view.children = self.children(element, left);
        view
    }
}

/// The word for an input type that hides what is typed (`InputType`, Android API reference).
fn input_type(number: i64) -> String {
    const TEXT: i64 = 0x1;
    const NUMBER: i64 = 0x2;
    let (class, variation) = (number & 0xf, number & 0xff0);
    let hidden = (class == TEXT && matches!(variation, 0x80 | 0x90 | 0xe0))
        || (class == NUMBER && variation == 0x10);
    if hidden {
        "password".to_owned()
    } else {
        number.to_string()
    }
}
