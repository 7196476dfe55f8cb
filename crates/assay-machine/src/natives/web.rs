//! `WebView`: pages of the package are read for their texts, and for what they call of the app.

use assay_dex::program::{Annotated, DefId};

use crate::call::Call;
use crate::machine::Machine;
use crate::natives::{page, returned};
use crate::run::Paths;
use crate::slots;
use crate::value::{Mark, Value};
use crate::world::Listener;

/// Most bridge methods that a page of elsewhere is taken to call.
const MOST_METHODS: usize = 60;
const ASSET: &str = "file:///android_asset/";
/// Milliseconds until a page is through.
const LOADING: i64 = 500;
/// Milliseconds until its scripts run.
const RUNNING: i64 = LOADING - 1;
/// The task by which a page comes.
pub(crate) const COMES: &str = "#page";
/// The annotation of methods that pages may call, and the target from which on it is asked for.
const OPEN_TO_PAGES: &[u8] = b"Landroid/webkit/JavascriptInterface;";
const MARKED_FROM: i32 = 17;

pub(crate) fn web_view(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "addJavascriptInterface" => {
            let name = machine.pool.known(call.arg(2)).unwrap_or_default();
            let bridges = bridges(machine, this);
            let key = machine.pool.literal(&name);
            machine.put_entry(bridges, key, call.arg(1));
            returned(Value::ZERO)
        }
        "removeJavascriptInterface" => {
            let bridges = bridges(machine, this);
            machine.remove_entry(bridges, call.arg(1));
            returned(Value::ZERO)
        }
        "setWebChromeClient" => {
            machine.set_field_of(this, slots::CHROME, call.arg(1));
            returned(Value::ZERO)
        }
        "setWebViewClient" => {
            machine.set_field_of(this, slots::CLIENT, call.arg(1));
            returned(Value::ZERO)
        }
        "loadUrl" | "loadData" | "loadDataWithBaseURL" | "postUrl" => {
            load(machine, call);
            returned(Value::ZERO)
        }
        "evaluateJavascript" => {
            if let Some(script) = machine.told(call.arg(1)) {
                run_script(machine, this, &script);
            }
            None
        }
        "getSettings" => returned(settings_of(machine, this)),
        "getTitle" | "getUrl" => returned(machine.any_text(Mark::NONE)),
        _ => None,
    }
}

/// The settings of a web view, which are its own.
fn settings_of(machine: &mut Machine<'_, '_>, view: Value) -> Value {
    if let Some(held) = machine.field_of(view, slots::SETTINGS) {
        return held;
    }
    if machine.one_object(view).is_none() {
        return machine.one_named("android.webkit.WebSettings", "");
    }
    let made = machine.make_named("Landroid/webkit/WebSettings;");
    machine.set_field_of(view, slots::SETTINGS, made);
    made
}

/// `WebSettings`.
pub(crate) fn settings(machine: &mut Machine<'_, '_>, call: &Call) -> Option<Paths> {
    let this = call.receiver();
    match call.name() {
        "setJavaScriptEnabled" => {
            machine.set_field_of(this, slots::SCRIPTS, call.arg(1));
            returned(Value::ZERO)
        }
        "getJavaScriptEnabled" => returned(
            machine
                .field_of(this, slots::SCRIPTS)
                .unwrap_or(Value::ZERO),
        ),
        _ => None,
    }
}

/// Whether a view runs scripts: it does not unless it was told to; none where that is not known.
fn runs_scripts(machine: &Machine<'_, '_>, view: Value) -> Option<bool> {
    machine.one_object(view)?;
    let settings = machine.field_of(view, slots::SETTINGS);
    let told = settings.and_then(|settings| machine.field_of(settings, slots::SCRIPTS));
    told.map_or(Some(false), |told| told.as_int().map(|told| told != 0))
}

/// Code that runs in the page a view shows.
fn run_script(machine: &mut Machine<'_, '_>, view: Value, script: &str) {
    if runs_scripts(machine, view) != Some(false) {
        call_bridges(machine, view, &format!("<script>{script}</script>"));
    }
}

fn bridges(machine: &mut Machine<'_, '_>, view: Value) -> Value {
    machine.map_in(view, slots::EXTRAS)
}

fn load(machine: &mut Machine<'_, '_>, call: &Call) {
    let this = call.receiver();
    let mut mark = Mark::NONE;
    for number in 1..=call.count() {
        let carried = machine.carried(call.arg(number));
        mark = machine.pool.both(mark, carried);
    }
    if mark != Mark::NONE {
        machine.event("sink", "webview", mark, call);
    }
    let at = usize::from(call.name() == "loadDataWithBaseURL") + 1;
    let given = machine.told(call.arg(at));
    if given
        .as_deref()
        .is_some_and(|url| url.starts_with("javascript:"))
    {
        return run_script(machine, this, given.as_deref().unwrap_or_default());
    }
    let page = match (&given, call.name()) {
        (Some(url), "loadUrl") => url.strip_prefix(ASSET).map(|path| {
            let path = path.split(['?', '#']).next().unwrap_or_default();
            machine
                .world
                .app
                .resources
                .file(&format!("assets/{path}"))
                .unwrap_or_default()
        }),
        (Some(html), "loadData" | "loadDataWithBaseURL") => Some(html.clone().into_bytes()),
        _ => None,
    };
    machine.event("window.web", "", Mark::NONE, call);
    // What the code says of scripts and bridges behind this counts too: the page comes later.
    let html = page.map_or(Value::ZERO, |page| {
        let html = String::from_utf8_lossy(&page);
        let text = machine.pool.fresh_str(&plain(&html));
        machine.set_field_of(this, slots::TEXT, text);
        machine.pool.fresh_str(&html)
    });
    machine.later(this, COMES, vec![html], 0, "android.webkit.WebView");
    let client = machine.field_of(this, slots::CLIENT).unwrap_or(Value::ZERO);
    let why = "android.webkit.WebViewClient";
    let started =
        "onPageStarted(Landroid/webkit/WebView;Ljava/lang/String;Landroid/graphics/Bitmap;)V";
    machine.later(
        client,
        started,
        vec![this, call.arg(at), Value::ZERO],
        0,
        why,
    );
    let chrome = machine.field_of(this, slots::CHROME).unwrap_or(Value::ZERO);
    let title = machine.any_text(Mark::NONE);
    for (method, told) in [
        (
            "onProgressChanged(Landroid/webkit/WebView;I)V",
            Value::int(100),
        ),
        (
            "onReceivedTitle(Landroid/webkit/WebView;Ljava/lang/String;)V",
            title,
        ),
    ] {
        let why = "android.webkit.WebChromeClient";
        machine.later(chrome, method, vec![this, told], LOADING, why);
    }
    let finished = "onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V";
    machine.later(client, finished, vec![this, call.arg(at)], LOADING, why);
}

impl Machine<'_, '_> {
    /// A page comes into a view that runs scripts: one of the package, or of elsewhere.
    pub(crate) fn page_comes(&mut self, view: Value, html: Value) {
        let html = self.pool.known(html);
        match &html {
            Some(html) => super::links::offer(self, view, html),
            None => super::links::offer_any(self, view),
        }
        let runs = runs_scripts(self, view);
        if runs == Some(false) {
            return;
        }
        let may = self.may;
        self.may += u32::from(runs.is_none());
        match html {
            Some(html) => call_bridges(self, view, &html),
            None => foreign_page(self, view),
        }
        self.may = may;
    }
}

/// The scripts of a page run, and its buttons can be touched.
fn call_bridges(machine: &mut Machine<'_, '_>, view: Value, html: &str) {
    let held = bridges(machine, view);
    let Some((entries, _)) = machine.entries_of(held) else {
        return;
    };
    for entry in entries {
        let Some(name) = machine.pool.known(entry.key) else {
            continue;
        };
        for (method, label) in page::calls(html, &name) {
            let Some(method) = method_of(machine, entry.value, &method) else {
                continue;
            };
            let why = "android.webkit.JavascriptInterface";
            match label {
                None => machine.later(entry.value, &method, Vec::new(), RUNNING, why),
                Some(label) => machine.world.listen(Listener {
                    kind: "click".to_owned(),
                    object: entry.value,
                    method,
                    args: Vec::new(),
                    holder: view,
                    why: format!("{why} #{label}"),
                }),
            }
        }
    }
}

/// A page of elsewhere may call anything of a bridge at any time.
fn foreign_page(machine: &mut Machine<'_, '_>, view: Value) {
    let held = bridges(machine, view);
    let Some((entries, _)) = machine.entries_of(held) else {
        return;
    };
    let may = machine.may;
    machine.may += 1;
    for entry in entries {
        for method in bridge_methods(machine, entry.value)
            .into_iter()
            .take(MOST_METHODS)
        {
            machine.later(
                entry.value,
                &method,
                Vec::new(),
                RUNNING,
                "android.webkit.JavascriptInterface",
            );
        }
    }
    machine.may = may;
}

fn method_of(machine: &mut Machine<'_, '_>, object: Value, name: &str) -> Option<String> {
    let all = bridge_methods(machine, object);
    all.into_iter()
        .find(|method| method.split('(').next() == Some(name))
}

/// Whether a method is marked as open to pages.
fn is_marked(machine: &Machine<'_, '_>, def: DefId) -> bool {
    let Some(known) = machine.program.def(def) else {
        return false;
    };
    let notes = machine.program.notes_of(known.class);
    notes.into_iter().any(|note| {
        note.on == Annotated::Method(known.method)
            && machine.program.descriptor(note.ty) == OPEN_TO_PAGES
    })
}

/// Public methods of an object that pages may call, with their descriptors.
fn bridge_methods(machine: &mut Machine<'_, '_>, object: Value) -> Vec<String> {
    let Some(class) = machine.class_of(object.shape) else {
        return Vec::new();
    };
    let target = machine.world.app.target_sdk;
    let all_open = (1..MARKED_FROM).contains(&target);
    let line: Vec<_> = machine.lookup.superclasses(class).collect();
    let defs: Vec<DefId> = line
        .into_iter()
        .flat_map(|ty| machine.lookup.defs(ty).collect::<Vec<_>>())
        .collect();
    let public = defs.into_iter().filter(|def| {
        let known = machine.program.def(*def);
        known.is_some_and(|def| def.access & 0x1001 == 1 && def.access & 0x8 == 0)
            && (all_open || is_marked(machine, *def))
    });
    let public: Vec<_> = public.collect();
    public
        .into_iter()
        .filter_map(|def| {
            let name = String::from_utf8_lossy(machine.program.name_of(def)).into_owned();
            let key = machine.key_of(def)?;
            let descriptor = machine.lookup.descriptor_of(key.proto);
            (!name.starts_with('<')).then(|| format!("{name}{descriptor}"))
        })
        .collect()
}

/// The text of a page: what stands outside of tags, scripts and styles.
pub(crate) fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        text.push_str(before);
        let lower: String = tag.chars().take(8).collect::<String>().to_lowercase();
        let end = if lower.starts_with("<script") {
            tag.to_lowercase().find("</script>").map(|at| at + 9)
        } else if lower.starts_with("<style") {
            tag.to_lowercase().find("</style>").map(|at| at + 8)
        } else {
            tag.find('>').map(|at| at + 1)
        };
        rest = end.and_then(|end| tag.get(end..)).unwrap_or_default();
        text.push(' ');
    }
    text.push_str(rest);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
