//! Finds the strings asked for. Each string is looked at once, whatever the number
//! of patterns.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use regex::RegexSet;

use super::ask::{Pattern, QueryError, StringQuery};
use crate::bytes::id32;
use crate::graph::bits::Bits;
use crate::mutf8;
use crate::program::{Program, RefKind, StrId};

/// Patterns made ready for searching.
#[derive(Debug)]
pub struct Patterns {
    words: AhoCorasick,
    /// For each word: number of the question, and whether the whole string must
    /// equal it.
    word_of: Vec<(u32, bool)>,
    regexes: RegexSet,
    regex_of: Vec<u32>,
}

/// Strings found: by number of the question and bytes, the string numbers.
pub(crate) type Found<'a> = BTreeMap<(u32, &'a [u8]), Vec<StrId>>;

impl Patterns {
    /// Prepares the patterns.
    ///
    /// # Errors
    ///
    /// [`QueryError`] for a regular expression that is wrong or too large.
    pub fn new(queries: &[StringQuery]) -> Result<Self, QueryError> {
        let (mut words, mut word_of) = (Vec::new(), Vec::new());
        let (mut regexes, mut regex_of) = (Vec::new(), Vec::new());
        for (n, query) in queries.iter().enumerate() {
            let n = id32(n);
            let (list, exact) = match &query.pattern {
                Pattern::Exact(list) => (list.as_slice(), true),
                Pattern::Contains(list) => (list.as_slice(), false),
                Pattern::Regex(regex) => {
                    regexes.push(regex.as_str());
                    regex_of.push(n);
                    continue;
                }
            };
            words.extend(list.iter().map(String::as_str));
            word_of.extend(list.iter().map(|_| (n, exact)));
        }
        let failed = |message: String| QueryError {
            id: String::from("strings"),
            message,
        };
        Ok(Self {
            words: AhoCorasick::new(words).map_err(|error| failed(error.to_string()))?,
            word_of,
            regexes: RegexSet::new(regexes).map_err(|error| {
                let wrong = queries.iter().find_map(|query| check(query).err());
                wrong.unwrap_or_else(|| failed(error.to_string()))
            })?,
            regex_of,
        })
    }

    /// The questions that a string answers, each once.
    fn matches(&self, text: &str) -> Vec<u32> {
        let mut found = Vec::new();
        if !self.word_of.is_empty() && self.words.is_match(text) {
            for hit in self.words.find_overlapping_iter(text) {
                if let Some((n, exact)) = self.word_of.get(hit.pattern().as_usize())
                    && (!exact || hit.len() == text.len())
                {
                    found.push(*n);
                }
            }
        }
        if !self.regex_of.is_empty() {
            let hits = self.regexes.matches(text).into_iter();
            found.extend(hits.filter_map(|hit| self.regex_of.get(hit).copied()));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Looks through all strings that code or static fields use.
    pub(crate) fn search<'a>(&self, program: &Program<'a>) -> Found<'a> {
        let mut found = Found::new();
        if self.word_of.is_empty() && self.regex_of.is_empty() {
            return found;
        }
        let used = used(program);
        for n in (0..program.strings.len()).filter(|n| used.contains(*n)) {
            let id = StrId(id32(n));
            let bytes = program.string(id);
            for pattern in self.matches(&mutf8::decode(bytes)) {
                found.entry((pattern, bytes)).or_default().push(id);
            }
        }
        found
    }
}

/// Says what is wrong with the pattern of one question.
fn check(query: &StringQuery) -> Result<(), QueryError> {
    let Pattern::Regex(regex) = &query.pattern else {
        return Ok(());
    };
    match regex::Regex::new(regex) {
        Ok(_) => Ok(()),
        Err(error) => Err(QueryError {
            id: query.id.clone(),
            message: error.to_string(),
        }),
    }
}

/// Strings that code loads or fields start with; the others are names.
fn used(program: &Program<'_>) -> Bits {
    let mut used = Bits::new(program.strings.len());
    for reference in program
        .refs
        .iter()
        .filter(|r| r.kind == RefKind::ConstString)
    {
        used.insert(crate::bytes::ix(reference.target));
    }
    for field in &program.fields {
        if let Some(crate::program::Constant::Str(id)) = field.value {
            used.insert(id.ix());
        }
    }
    used
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn query(pattern: Pattern) -> StringQuery {
        StringQuery {
            id: String::from("q"),
            pattern,
        }
    }

    #[test]
    fn finds_by_all_three_kinds_at_once() {
        let patterns = Patterns::new(&[
            query(Pattern::Exact(vec![
                String::from("imei"),
                String::from("隐私"),
            ])),
            query(Pattern::Contains(vec![
                String::from("me"),
                String::from("imei"),
            ])),
            query(Pattern::Regex(String::from(r"ICP备\d+号"))),
        ]);
        let patterns = patterns.unwrap();
        assert_eq!(patterns.matches("imei"), [0, 1]);
        assert_eq!(patterns.matches("imei2"), [1]);
        assert_eq!(patterns.matches("京ICP备123号-4A"), [2]);
        assert_eq!(patterns.matches("隐私"), [0]);
    }

    #[test]
    fn a_wrong_regex_is_named() {
        let error = Patterns::new(&[query(Pattern::Regex(String::from("(")))]).unwrap_err();
        assert_eq!(error.id, "q");
    }
}
