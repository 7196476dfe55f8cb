//! Preferences on a screen: rows of a resource or made by code, and what they keep.

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{returned, store};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::View;

const CHANGED: &str = "onPreferenceChange(Landroid/preference/Preference;Ljava/lang/Object;)Z";
const TWO_STATES: &str = "Landroid/preference/TwoStatePreference;";
/// The tags of rows that stand in a resource without a package.
const PACKAGE: &str = "android.preference";
/// What a row of the app's own is told when it is shown.
const SHOWN: [&str; 2] = [
    "onCreateView(Landroid/view/ViewGroup;)Landroid/view/View;",
    "onBindView(Landroid/view/View;)V",
];

impl Machine<'_, '_> {
    /// The screen of an activity or fragment.
    pub(crate) fn preference_screen(&self, holder: Value) -> Option<Value> {
        let held = self.field_of(holder, slots::SCREEN);
        held.filter(|held| !held.is_null())
    }

    /// All rows below a group, itself left out.
    pub(crate) fn preferences_in(&self, group: Value) -> Vec<Value> {
        let mut all = Vec::new();
        let mut open = vec![group];
        while let Some(one) = open.pop() {
            if all.contains(&one) || all.len() > super::view::MOST_VIEWS as usize {
                continue;
            }
            all.push(one);
            open.extend(self.inside(one).into_iter().rev());
        }
        all.retain(|one| *one != group);
        all
    }

    /// Makes the rows of a resource.
    fn preferences_of_resource(&mut self, number: Value, owner: Value) -> Option<Value> {
        let id = self.resource(number)?;
        let layout = self.world.app.resources.layout(id)?;
        Some(self.make_preference(&layout, owner))
    }

    fn make_preference(&mut self, layout: &View, owner: Value) -> Value {
        let name = if layout.tag.contains('.') {
            layout.tag.clone()
        } else {
            format!("{PACKAGE}.{}", layout.tag)
        };
        let mut class = self.type_of(&assay_dex::program::java::descriptor(&name));
        if !class.is_some() {
            class = self.type_of("Landroid/preference/Preference;");
        }
        let content = self.empty(class);
        let made = self.make(class, content);
        for (name, value) in &layout.attributes {
            self.set_attribute(made, name, value);
        }
        if self.is_own(made.shape) {
            let with = "(Landroid/content/Context;Landroid/util/AttributeSet;)V";
            let _ = self.call_back(made, &format!("<init>{with}"), vec![owner, Value::ANY]);
            for method in SHOWN {
                if self.answers_to(made, method) {
                    self.later(made, method, Vec::new(), 0, PACKAGE);
                }
            }
        }
        self.set_field_of(made, slots::CONTEXT, owner);
        for child in &layout.children {
            if child.tag == "intent" {
                let intent = self.intent_of_row(child);
                self.set_field_of(made, slots::INTENT, intent);
            } else if child.tag != "extra" {
                let row = self.make_preference(child, owner);
                self.keep_in_list(made, slots::CHILDREN, row);
            }
        }
        made
    }

    fn set_attribute(&mut self, row: Value, name: &str, value: &str) {
        let key = match name {
            "key" => slots::NAME,
            "title" => slots::TITLE,
            "summary" => slots::TEXT,
            "enabled" | "selectable" if value == "false" => {
                return self.set_field_of(row, slots::ENABLED, Value::ZERO);
            }
            "inputType" if value.to_lowercase().contains("password") => slots::SECRET,
            "password" if value == "true" => slots::SECRET,
            "defaultValue" if value == "true" || value == "false" => {
                return self.set_field_of(row, slots::VALUE, Value::flag(value == "true"));
            }
            "defaultValue" => slots::VALUE,
            _ => return,
        };
        let text = self.pool.literal(value);
        self.set_field_of(row, key, text);
    }

    /// The intent a row starts when it is touched.
    fn intent_of_row(&mut self, element: &View) -> Value {
        let action = element.attributes.get("action").cloned();
        let intent = self.intent_of(&action.unwrap_or_default());
        if let Some(class) = element.attributes.get("targetClass") {
            let name = self.pool.literal(class);
            let component = self.make_named("Landroid/content/ComponentName;");
            self.set_field_of(component, slots::COMPONENT, name);
            self.set_field_of(intent, slots::COMPONENT, component);
        }
        if let Some(data) = element.attributes.get("data") {
            let uri = self.make_named("Landroid/net/Uri;");
            let text = self.pool.literal(data);
            self.set_field_of(uri, slots::DATA, text);
            self.set_field_of(intent, slots::DATA, uri);
        }
        intent
    }

    /// The row of a key; where the key is not known it may be any.
    fn preference_of(&mut self, group: Value, key: Value) -> Value {
        let all = self.preferences_in(group);
        let Some(wanted) = self.pool.known(key) else {
            let all = all.into_iter();
            return all.fold(Value::ZERO, |a, b| self.pool.join(a, b));
        };
        let named = |row: &Value| {
            let name = self.field_of(*row, slots::NAME);
            name.and_then(|name| self.pool.known(name)).as_ref() == Some(&wanted)
        };
        all.into_iter().find(named).unwrap_or(Value::ZERO)
    }

    /// Where rows keep what they are set to.
    fn kept_preferences(&mut self) -> Value {
        let name = format!("{}_preferences", self.world.app.package);
        self.preferences_of(&name)
    }

    /// What a row is set to.
    fn set_to(&mut self, row: Value) -> Value {
        let usual = self.field_of(row, slots::VALUE).unwrap_or(Value::ZERO);
        let Some(key) = self.field_of(row, slots::NAME) else {
            return usual;
        };
        let kept = self.kept_preferences();
        match self.find_entry(kept, key) {
            (Some(held), true) => held,
            (Some(held), false) => self.pool.join(held, usual),
            (None, _) => usual,
        }
    }

    /// A row is set to something, and keeps it.
    fn keep_setting(&mut self, row: Value, value: Value) {
        self.set_field_of(row, slots::VALUE, value);
        if let Some(key) = self.field_of(row, slots::NAME) {
            let kept = self.kept_preferences();
            self.put_entry(kept, key, value);
            store::tell(self, kept, key);
        }
    }

    /// Whether who listens lets a row be set to something; none where that is not known.
    fn lets_change(&mut self, row: Value, value: Value) -> Option<bool> {
        let listener = self.field_of(row, slots::ON_CHECK);
        let Some(listener) = listener.filter(|held| !held.is_null()) else {
            return Some(true);
        };
        let paths = self.call_back(listener, CHANGED, vec![row, value]);
        let answer = self.taken(paths)?;
        answer.as_int().map(|lets| lets != 0)
    }

    /// The user sets a row to something else: ticks it, types, chooses.
    pub(crate) fn set_by_user(&mut self, row: Value) {
        let dialog = self.is_kind(row, "Landroid/preference/DialogPreference;");
        let value = if self.is_kind(row, TWO_STATES) {
            let ticked = self.set_to(row).as_int();
            ticked.map_or_else(|| self.either_flag(), |ticked| Value::flag(ticked == 0))
        } else if dialog {
            self.typed_into(row)
        } else {
            return;
        };
        let shown = match value.as_int() {
            Some(flag) if !dialog => super::boxes::boxed(self, b'Z', Value::int(flag)),
            _ => value,
        };
        if self.lets_change(row, shown) != Some(false) {
            self.keep_setting(row, value);
        }
        if dialog {
            let closed = "onDialogClosed(Z)V";
            let _ = self.call_back(row, closed, vec![Value::flag(true)]);
        }
    }

    /// What the user types into a row's dialog, which is told to who listens.
    fn typed_into(&mut self, row: Value) -> Value {
        let listener = self.field_of(row, slots::ON_CHECK).unwrap_or(Value::ZERO);
        let secret = self.field_of(row, slots::SECRET).is_some();
        let mark = if secret {
            self.parameter_source("profile_form", listener, CHANGED)
        } else {
            Mark::NONE
        };
        self.any_text(mark)
    }
}

/// `PreferenceActivity` and `PreferenceFragment`.
pub(crate) fn holder(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    match (call.name(), call.count()) {
        ("addPreferencesFromResource", 1) => {
            let made = machine.preferences_of_resource(first, this)?;
            if let Some(screen) = machine.preference_screen(this) {
                for row in machine.inside(made) {
                    machine.keep_in_list(screen, slots::CHILDREN, row);
                }
            } else {
                machine.set_field_of(this, slots::SCREEN, made);
            }
            returned(Value::ZERO)
        }
        ("setPreferenceScreen", 1) => {
            machine.set_field_of(this, slots::SCREEN, first);
            returned(Value::ZERO)
        }
        ("getPreferenceScreen", 0) => {
            returned(machine.preference_screen(this).unwrap_or(Value::ZERO))
        }
        ("findPreference", 1) => {
            let Some(screen) = machine.preference_screen(this) else {
                return returned(Value::ZERO);
            };
            returned(machine.preference_of(screen, first))
        }
        ("getPreferenceManager", 0) => {
            let name = format!("{:?}", machine.one_object(this));
            let made = machine.one_named("android.preference.PreferenceManager", &name);
            machine.set_field_of(made, slots::CONTEXT, this);
            returned(made)
        }
        ("loadHeadersFromResource", 2) => {
            let id = machine.resource(first)?;
            let headers = machine.world.app.resources.layout(id)?;
            for header in &headers.children {
                if let Some(class) = header.attributes.get("fragment") {
                    machine.fragment_of_layout(class, this);
                }
            }
            returned(Value::ZERO)
        }
        ("onPreferenceTreeClick", 2) => returned(Value::flag(false)),
        _ => None,
    }
}

/// `PreferenceManager` of a screen.
pub(crate) fn manager(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match (call.name(), call.count()) {
        ("createPreferenceScreen", 1) => {
            let made = machine.make_named("Landroid/preference/PreferenceScreen;");
            machine.set_field_of(made, slots::CONTEXT, call.arg(1));
            returned(made)
        }
        ("findPreference", 1) if !call.is_static => {
            let holder = machine.field_of(this, slots::CONTEXT)?;
            let screen = machine.preference_screen(holder)?;
            returned(machine.preference_of(screen, call.arg(1)))
        }
        ("getSharedPreferences", 0) => returned(machine.kept_preferences()),
        _ => super::plain::preferences(machine, call),
    }
}

/// `PreferenceGroup`, screens among them.
pub(crate) fn group(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    match (call.name(), call.count()) {
        ("addPreference", 1) => {
            machine.keep_in_list(this, slots::CHILDREN, first);
            returned(Value::flag(true))
        }
        ("removePreference" | "removeAll", _) => {
            let rows = machine.inside(this);
            if machine.may == 0 {
                machine.set_field_of(this, slots::CHILDREN, Value::ZERO);
                for row in rows
                    .into_iter()
                    .filter(|row| call.count() == 1 && *row != first)
                {
                    machine.keep_in_list(this, slots::CHILDREN, row);
                }
            }
            returned(Value::flag(true))
        }
        ("getPreferenceCount", 0) => {
            returned(Value::int(i32::try_from(machine.inside(this).len()).ok()?))
        }
        ("getPreference", 1) => {
            let at = usize::try_from(first.as_int()?).ok()?;
            returned(machine.inside(this).get(at).copied()?)
        }
        ("findPreference", 1) => returned(machine.preference_of(this, first)),
        _ => None,
    }
}

/// `Preference`: a row.
pub(crate) fn preference(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    let name = call.name();
    let held = |machine: &Machine<'_, '_>, key: u32| machine.field_of(this, key);
    let key = match name {
        "setKey" | "getKey" => slots::NAME,
        "setTitle" | "getTitle" => slots::TITLE,
        "setSummary" | "getSummary" => slots::TEXT,
        "setEnabled" | "setSelectable" => slots::ENABLED,
        "setOnPreferenceClickListener" | "getOnPreferenceClickListener" => slots::ON_CLICK,
        "setOnPreferenceChangeListener" | "getOnPreferenceChangeListener" => slots::ON_CHECK,
        "setIntent" | "getIntent" => slots::INTENT,
        "setDefaultValue" => slots::VALUE,
        _ => return settings(machine, call),
    };
    if name.starts_with("get") {
        return returned(held(machine, key).unwrap_or(Value::ZERO));
    }
    let text = matches!(key, slots::TITLE | slots::TEXT);
    let given = if text {
        machine.text_or_resource(first)
    } else {
        first
    };
    machine.set_field_of(this, key, given);
    returned(Value::ZERO)
}

/// What a row is set to, and what it keeps.
fn settings(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let (this, first) = (call.receiver(), call.arg(1));
    match (call.name(), call.count()) {
        ("<init>", _) => {
            machine.set_field_of(this, slots::CONTEXT, first);
            returned(Value::ZERO)
        }
        ("getContext", 0) => returned(machine.field_of(this, slots::CONTEXT)?),
        ("getSharedPreferences", 0) => returned(machine.kept_preferences()),
        ("isEnabled", 0) => {
            let held = machine.field_of(this, slots::ENABLED);
            returned(held.unwrap_or(Value::flag(true)))
        }
        ("getExtras" | "peekExtras", 0) => returned(machine.extras_of(this)),
        ("isChecked" | "getText" | "getValue", 0) => returned(machine.set_to(this)),
        ("setChecked" | "setText" | "setValue", 1) => {
            machine.keep_setting(this, first);
            returned(Value::ZERO)
        }
        (name, 1) if name.starts_with("persist") => {
            machine.keep_setting(this, first);
            returned(Value::flag(true))
        }
        (name, 1) if name.starts_with("getPersisted") => {
            let held = machine.set_to(this);
            returned(if held.is_null() { first } else { held })
        }
        ("callChangeListener", 1) => {
            let lets = machine.lets_change(this, first);
            returned(lets.map_or_else(|| machine.either_flag(), Value::flag))
        }
        ("onClick", 0) => {
            machine.set_by_user(this);
            returned(Value::ZERO)
        }
        (name, _) if name.starts_with("on") => returned(machine.anything(call.signature.result)),
        _ => None,
    }
}
