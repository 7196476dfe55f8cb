//! Which filters of components an intent passes.

use crate::machine::Machine;
use crate::package::{Component, Filter};
use crate::slots;
use crate::value::{Shape, Value};

const DEFAULT: &str = "android.intent.category.DEFAULT";
const LAUNCHER: &str = "android.intent.category.LAUNCHER";

/// A word of an intent: none there, known, or there and not known.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    Nothing,
    Known(String),
    Something,
}

impl Said {
    fn fits(&self, wanted: &[String]) -> bool {
        match self {
            Self::Nothing => false,
            Self::Known(text) => wanted.iter().any(|one| alike(one, text)),
            Self::Something => true,
        }
    }
}

/// Whether a type of a filter, which may end in `*`, is that of an intent.
fn alike(wanted: &str, text: &str) -> bool {
    let same = wanted.eq_ignore_ascii_case(text);
    same || wanted
        .strip_suffix('*')
        .is_some_and(|start| text.starts_with(start))
}

/// What the filters are asked.
struct Asked {
    action: String,
    /// Its categories; none where they are not known.
    categories: Option<Vec<String>>,
    scheme: Said,
    host: Said,
    mime: Said,
}

impl Asked {
    fn passes(&self, filter: &Filter, activity: bool) -> bool {
        let has = |category: &str| filter.categories.iter().any(|known| known == category);
        let open = has(DEFAULT) || has(LAUNCHER);
        filter.actions.contains(&self.action)
            && self
                .categories
                .iter()
                .flatten()
                .all(|category| has(category))
            && (open || !activity)
            && self.data_passes(filter)
    }

    fn data_passes(&self, filter: &Filter) -> bool {
        let plain = match &self.scheme {
            Said::Known(scheme) => matches!(scheme.as_str(), "content" | "file"),
            Said::Nothing | Said::Something => true,
        };
        let typed = if filter.types.is_empty() {
            self.mime == Said::Nothing
        } else {
            self.mime.fits(&filter.types)
        };
        let placed = match (filter.schemes.is_empty(), filter.types.is_empty()) {
            (true, true) => self.scheme == Said::Nothing,
            (true, false) => plain,
            (false, _) => self.scheme.fits(&filter.schemes),
        };
        let hosted = filter.hosts.is_empty() || self.host.fits(&filter.hosts);
        typed && placed && hosted
    }
}

impl Machine<'_, '_> {
    /// Whether a component takes an intent that names none.
    pub(crate) fn takes(&self, component: &Component, action: &str, intent: Value) -> bool {
        let (scheme, host) = self.address_of(intent);
        let asked = Asked {
            action: action.to_owned(),
            categories: self.categories_of(intent),
            scheme,
            host,
            mime: self.said(self.field_of(intent, slots::MIME)),
        };
        let activity = component.kind == "activity";
        component
            .filters
            .iter()
            .any(|filter| asked.passes(filter, activity))
    }

    fn said(&self, held: Option<Value>) -> Said {
        match held {
            Some(held) if !held.is_null() => match self.pool.known(held) {
                Some(text) => Said::Known(text),
                None => Said::Something,
            },
            _ => Said::Nothing,
        }
    }

    fn categories_of(&self, intent: Value) -> Option<Vec<String>> {
        let Some(held) = self.field_of(intent, slots::CHILDREN) else {
            return Some(Vec::new());
        };
        let (cells, _) = crate::natives::arrays_cells(self, held)?;
        cells
            .into_iter()
            .map(|cell| self.pool.known(cell))
            .collect()
    }

    /// The scheme and host of an intent's data, which may be known where the rest is not.
    fn address_of(&self, intent: Value) -> (Said, Said) {
        let Some(uri) = self
            .field_of(intent, slots::DATA)
            .filter(|uri| !uri.is_null())
        else {
            return (Said::Nothing, Said::Nothing);
        };
        let text = self.field_of(uri, slots::DATA);
        let Some((text, whole)) = text.and_then(|text| self.start_of(text)) else {
            return (Said::Something, Said::Something);
        };
        let Some((scheme, rest)) = text.split_once(':') else {
            let scheme = if whole {
                Said::Nothing
            } else {
                Said::Something
            };
            return (scheme, Said::Something);
        };
        let scheme = Said::Known(scheme.to_owned());
        let Some(rest) = rest.strip_prefix("//") else {
            return (
                scheme,
                if whole {
                    Said::Nothing
                } else {
                    Said::Something
                },
            );
        };
        match rest.split_once(['/', '?', '#']) {
            Some((host, _)) => (scheme, Said::Known(host.to_owned())),
            None if whole => (scheme, Said::Known(rest.to_owned())),
            None => (scheme, Said::Something),
        }
    }

    /// What a text is known to begin with, and whether that is all of it.
    fn start_of(&self, text: Value) -> Option<(String, bool)> {
        if let Some(known) = self.pool.known(text) {
            return Some((known, true));
        }
        let Shape::Pieces(id) = text.shape else {
            return None;
        };
        let pieces = self.pool.pieces.get(id);
        let units = pieces.first()?.units.as_ref()?;
        Some((String::from_utf16_lossy(units), false))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(scheme: Said, mime: Said) -> Asked {
        Asked {
            action: "a".to_owned(),
            categories: Some(Vec::new()),
            scheme,
            host: Said::Nothing,
            mime,
        }
    }

    fn filter(schemes: &[&str], types: &[&str]) -> Filter {
        let all = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Filter {
            actions: all(&["a"]),
            categories: all(&[DEFAULT]),
            schemes: all(schemes),
            types: all(types),
            ..Filter::default()
        }
    }

    #[test]
    fn data_must_be_what_a_filter_states() {
        let known = |text: &str| Said::Known(text.to_owned());
        let (none, http) = (Said::Nothing, known("http"));
        let passes = |scheme: &Said, mime: &Said, filter: &Filter| {
            asked(scheme.clone(), mime.clone()).passes(filter, true)
        };
        assert!(passes(&none, &none, &filter(&[], &[])));
        assert!(!passes(&http, &none, &filter(&[], &[])));
        assert!(passes(&http, &none, &filter(&["http"], &[])));
        assert!(!passes(&none, &none, &filter(&["http"], &[])));
        assert!(passes(
            &none,
            &known("image/png"),
            &filter(&[], &["image/*"])
        ));
        assert!(!passes(
            &http,
            &known("image/png"),
            &filter(&[], &["image/*"])
        ));
        assert!(passes(&Said::Something, &none, &filter(&["http"], &[])));
    }

    #[test]
    fn an_activity_is_found_by_default_filters_alone() {
        let mut bare = filter(&[], &[]);
        bare.categories.clear();
        let question = asked(Said::Nothing, Said::Nothing);
        assert!(!question.passes(&bare, true));
        assert!(question.passes(&bare, false));
    }
}
